"""What can be wrong with the text of a PDF although the file can be read, and the refusal of text that cannot."""

from collections.abc import Sequence

from schema.finding import Finding, Rule
from schema.location import Place, Source
from schema.model import Bilingual

UNMAPPED_FONT = Rule(
    code="K015",
    name="unmapped-font",
    severity="error",
    message=Bilingual(
        zh="{name}：PDF 的字体没有对应的文字编码，{percent}% 的字读不出来",
        en="{name}: the fonts of the PDF do not say which characters they print; {percent}% of the text cannot be read",
    ),
    help=Bilingual(
        zh="请找发文单位要 Word 文件；或用生成它的软件重新导出 PDF（嵌入字体）；不得已时做文字识别（OCR）并逐字核对。",
        en="Ask the issuer for the Word file, or export the PDF anew with embedded fonts; failing that, run OCR and"
        " proof-read.",
    ),
    explanation=Bilingual(
        zh="PDF 只存了字形的编号，没有编号与文字的对照表（ToUnicode）：看得见，却复制不出来；猜着读会出错字。",
        en="The PDF stores numbers of glyphs without the table (ToUnicode) that says which characters they are: the text"
        " can be seen but not copied, and a guess would give wrong characters.",
    ),
    example="(cid:1234)(cid:87)(cid:3310)",
)
UNMAPPED_CHARACTERS = Rule(
    code="K120",
    name="unmapped-characters",
    severity="error",
    message=Bilingual(
        zh="第{page}页有 {count} 个字没有文字编码，读不出来，原样记为 {text}",
        en="page {page}: {count} characters have no known meaning and are kept as {text}",
    ),
    help=Bilingual(
        zh="请对照原件看这几个字是什么，在结果里改正。",
        en="Look up these characters in the original and correct them in the result.",
    ),
    explanation=Bilingual(
        zh="这几个字用的字体没有编号与文字的对照表，软件只知道字形的编号。",
        en="The font of these characters does not say what they are; only the numbers of the glyphs are known.",
    ),
    example="考核得(cid:42)分",
)
PICTURE_PAGES = Rule(
    code="K121",
    name="picture-pages",
    severity="error",
    message=Bilingual(
        zh="{name}：第 {pages} 页是图片，上面的字没有读",
        en="{name}: page {pages} is a picture; the text on it was not read",
    ),
    help=Bilingual(
        zh="请看这几页上有没有考核内容；有的话找电子版，或做文字识别（OCR）并逐字核对。",
        en="See whether these pages hold contents of the rubric; if so, find the electronic original, or run OCR and"
        " proof-read.",
    ),
    explanation=Bilingual(
        zh="文件里其他页有文字，这几页却是扫描的图片，读不出字来，内容可能缺一块。",
        en="Other pages of the file hold text, but these are scanned pictures: what stands on them is missing.",
    ),
    example="page 3 of 5 scanned",
)
RECOGNISED_TEXT = Rule(
    code="K122",
    name="recognised-text",
    severity="warning",
    message=Bilingual(
        zh="{name}：第 {pages} 页是扫描件，文字是识别（OCR）出来的，可能有错",
        en="{name}: page {pages} is a scan; its text comes from recognition (OCR) and may be wrong",
    ),
    help=Bilingual(
        zh="请对照图像逐字核对，特别是分值。",
        en="Proof-read against the picture, the points above all.",
    ),
    explanation=Bilingual(
        zh="页面上看到的是图像，读到的是藏在图像下面、由识别软件猜出来的文字，两者可能不一致。",
        en="What is seen on the page is a picture; what is read is the invisible text that a recognition program guessed"
        " from it.",
    ),
    example="a scanned notice with a hidden text layer",
)
TOO_MANY_RULES = Rule(
    code="K123",
    name="too-many-rules",
    severity="warning",
    message=Bilingual(
        zh="{name}：第 {pages} 页的线条太多，没有当表格读",
        en="{name}: page {pages} has too many lines; no table was looked for there",
    ),
    help=Bilingual(
        zh="请看这几页上有没有评分表；有的话请用 Word 文件。",
        en="See whether these pages hold a scoring table; if so, use the Word file.",
    ),
    explanation=Bilingual(
        zh="页面是图纸之类的图形，线条多得不像表格；文字照读，但不分行列。",
        en="The page is a drawing with more lines than tables have; its text is read, but without rows and columns.",
    ),
    example="a floor plan",
)
BEYOND_THE_PAGE = Rule(
    code="K124",
    name="beyond-the-page",
    severity="warning",
    message=Bilingual(
        zh="{name}：第 {pages} 页有文字超出纸边，看不见，没有读",
        en="{name}: page {pages} has text beyond the edge of the paper, which cannot be seen and was not read",
    ),
    help=Bilingual(
        zh="请看这几页的表格右边或左边是否被裁掉；是的话请用 Word 文件，或缩放后重新导出 PDF。",
        en="See whether a table is cut off at the side of these pages; if so, use the Word file or export the PDF anew,"
        " scaled.",
    ),
    explanation=Bilingual(
        zh="表格比纸宽，导出时超出的部分被裁掉了：看到的、打印出来的都缺这一块。",
        en="The table is wider than the paper and was cut off when exported: what is seen and printed lacks that part.",
    ),
    example="a landscape table exported on upright paper",
)

WITHOUT_RULES = Rule(
    code="K125",
    name="table-without-rules",
    severity="warning",
    message=Bilingual(
        zh="{name}：第 {pages} 页的表没有框线，行和列是按文字的位置分的",
        en="{name}: page {pages} has a table without rules; its rows and columns were told by where the text stands",
    ),
    help=Bilingual(
        zh="请用 kaohe read 核对这几页的表，看各格的文字有没有分错。",
        en="Check the tables of these pages with kaohe read: is every text in the right cell?",
    ),
    explanation=Bilingual(
        zh="表格没有框线时，只在各列之间上下都有空白、每一行从哪里开始也看得出来的时候才当表读；看不出来的仍按文字处理。",
        en="A table without rules is read only where white parts its columns all the way down and it is plain where each row "
        "begins; anything else stays text.",
    ),
    example="项目      考核内容      满分\n服务      建立档案      3分\n宣传      报送信息      2分",
)

WIDER_THAN_PAPER = Rule(
    code="K126",
    name="sheet-wider-than-paper",
    severity="warning",
    message=Bilingual(
        zh="{name}：表比纸宽，第 {pages} 页印的是它右边的几列，已按行的高低接在前面的列右边",
        en="{name}: the table is wider than the paper; page {pages} has its further columns, which were put right of the"
        " first ones by the heights of the rows",
    ),
    help=Bilingual(
        zh="请用 kaohe read 核对各行有没有接错；最好用原来的表格文件，或设成“将所有列打印在一页”再导出 PDF。",
        en="Check with kaohe read that the rows belong together; better use the spreadsheet itself, or export the PDF anew"
        " with all columns on one page.",
    ),
    explanation=Bilingual(
        zh="电子表格比纸宽时，先印完左边几列的各页，再印右边的列；同一行在各页上的高低相同，据此可以拼回去。",
        en="A sheet wider than the paper prints all pages of its first columns, then those of the next ones; the same row stands"
        " at the same height on each, by which they are put together.",
    ),
    example="a sheet of eight columns printed on upright paper",
)


def on_pages(rule: Rule, name: str, pages: list[int]) -> list[Finding]:
    """Return the finding of ``rule`` about ``pages`` of the file ``name``, none where there are none."""
    if not pages:
        return []
    return [rule.finding({"name": name, "pages": "、".join(map(str, pages))})]


def at_places(rule: Rule, name: str, places: Sequence[Place]) -> list[Finding]:
    """Return the finding of ``rule`` about ``places``, and the pages that they are on, of the file ``name``; none for none."""
    if not places:
        return []
    pages = dict.fromkeys(str(place.page) for place in places)
    return [rule.finding({"name": name, "pages": "、".join(pages)}, source=tuple(places))]


def unmapped_on(page: int, texts: list[str], source: Source) -> Finding:
    """Return the finding about the unmapped characters ``texts`` on ``page``, at ``source``."""
    return UNMAPPED_CHARACTERS.finding({"page": page, "count": len(texts), "text": texts[0]}, source=source)
