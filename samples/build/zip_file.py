"""Parts in, zip file out, the same bytes every time."""

import io
import zipfile
from collections.abc import Mapping

DATE = (2012, 7, 12, 9, 0, 0)


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """The zip that holds these parts, packed, in their order."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data, compresslevel=9)
    return packed.getvalue()
