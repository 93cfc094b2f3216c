"""The tally as an Excel workbook: ranking, scores, where points are lost, charts, findings; formulas with stored values."""

import io
from datetime import UTC, datetime

from pipeline.forms.sheet.finishing import with_blank_texts
from pipeline.language import Lang
from pipeline.tallying import words
from pipeline.tallying.book.charts import charts
from pipeline.tallying.book.frame import framed
from pipeline.tallying.book.grids import grids
from pipeline.tallying.book.losing import losing
from pipeline.tallying.book.ranking import ranking
from pipeline.tallying.book.styles import looks
from pipeline.tallying.book.told import told
from pipeline.tallying.tally import Tally

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands where XlsxWriter would write the present time, so that the same tally has the same bytes."""


def tally_xlsx(of: Tally, lang: Lang) -> bytes:
    """Return the workbook in ``lang``; same tally, same bytes."""
    import xlsxwriter

    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True})
    workbook.set_properties({"title": words.title_of(of.file).said(lang), "created": _CREATED})
    frame = framed(of, lang, workbook, looks(workbook, of.file.rules.decimals))
    layout = ranking(frame)
    grids(frame)
    losing(frame)
    charts(frame, layout)
    told(frame)
    workbook.close()
    return with_blank_texts(buffer.getvalue())
