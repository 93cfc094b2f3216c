"""The reasons for which a file cannot be used at all (exit status 2)."""

from schema.finding import Rule, UnusableInput
from schema.model import Bilingual

EMPTY = Rule(
    code="K001",
    name="empty-file",
    severity="error",
    message=Bilingual(zh="{name}：文件里一个字也没有", en="{name}: there is no text in the file"),
    help=Bilingual(
        zh="请重新保存或重新下载原文件；文字若在图片里，请找发文单位要电子版。",
        en="Save or download the original file again; if its text is a picture, ask the issuer for the electronic original.",
    ),
    explanation=Bilingual(
        zh="文件是空的，或者只有空白和图片，没有可读的内容。",
        en="The file is empty, or holds but blanks and pictures, so there is nothing to read.",
    ),
    example="notice.docx, 0 bytes",
)
UNKNOWN = Rule(
    code="K002",
    name="unknown-format",
    severity="error",
    message=Bilingual(zh="{name}：认不出这是什么格式的文件", en="{name}: not a format that kaohe knows"),
    help=Bilingual(
        zh="请用办公软件打开原文件，另存为 .docx、.pdf、.html 或 .txt 后再试。",
        en="Open the original in an office program and save it as .docx, .pdf, .html or .txt.",
    ),
    explanation=Bilingual(
        zh="按文件内容（不按扩展名）判断格式，没有一种读法适用。",
        en="The format is told by the bytes, not by the name; no reader recognises these bytes.",
    ),
    example="notice.dat holding random bytes",
)
MISNAMED = Rule(
    code="K003",
    name="misnamed",
    severity="error",
    message=Bilingual(
        zh="{name}：扩展名是 {suffix}，内容却是 {kind}",
        en="{name}: the name ends in {suffix}, but the content is {kind}",
    ),
    help=Bilingual(
        zh="请把扩展名改成与内容一致的，或找到真正的原文件。",
        en="Give the file the ending that fits its content, or find the real original.",
    ),
    explanation=Bilingual(
        zh="扩展名和内容不一致，常是下载到了错误页面，或有人改了名字；猜着读可能读到别的东西。",
        en="Name and content do not agree: often a downloaded error page or a renamed file. Reading on would be a guess.",
    ),
    example="notice.docx that is a PDF",
)
DAMAGED = Rule(
    code="K004",
    name="damaged",
    severity="error",
    message=Bilingual(
        zh="{name}：文件损坏或不完整（{reason}）", en="{name}: the file is damaged or cut off ({reason})"
    ),
    help=Bilingual(
        zh="请重新下载或重新拷贝；能用办公软件打开的话，另存一份再试。",
        en="Download or copy it again; if an office program still opens it, save it anew and try that.",
    ),
    explanation=Bilingual(
        zh="文件结构在某处断了，读出来的内容会缺一块。",
        en="The structure of the file breaks off somewhere; what could be read would lack a part.",
    ),
    example="a docx cut in the middle",
)
ENCRYPTED = Rule(
    code="K005",
    name="encrypted",
    severity="error",
    message=Bilingual(zh="{name}：文件有密码保护", en="{name}: the file is protected by a password"),
    help=Bilingual(
        zh="请打开文件、输入密码，另存为不加密的文件后再试。",
        en="Open it with its password, save it without protection, and try again.",
    ),
    explanation=Bilingual(
        zh="加密的文件没有密码读不出来。", en="An encrypted file cannot be read without its password."
    ),
    example="a docx or PDF with an opening password",
)
NOT_READ = Rule(
    code="K006",
    name="format-not-read",
    severity="error",
    message=Bilingual(
        zh="{name}：这是 {kind} 文件，kaohe 还不能直接读",
        en="{name}: the file is of the kind {kind}, which kaohe does not read",
    ),
    help=Bilingual(zh="{cure_zh}", en="{cure_en}"),
    explanation=Bilingual(
        zh="认得出这种格式，但没有能保证不丢内容的读法，所以不读。",
        en="The format is known, but kaohe has no reader for it that loses nothing, so it refuses.",
    ),
    example="notice.ofd",
)
SCAN = Rule(
    code="K007",
    name="scanned-pdf",
    severity="error",
    message=Bilingual(
        zh="{name}：PDF 里没有可读的文字，多半是扫描件或图片",
        en="{name}: the PDF holds no text; it is most likely a scan or a picture",
    ),
    help=Bilingual(
        zh="请找发文单位要电子版；或先用文字识别（OCR）软件处理，并逐字核对。",
        en="Ask the issuer for the electronic original, or run text recognition (OCR) first and proof-read it.",
    ),
    explanation=Bilingual(
        zh="扫描件只有图像没有文字层，读不出字来。",
        en="A scan is a picture without a text layer; there are no characters to read.",
    ),
    example="a photographed notice saved as PDF",
)
NO_RUBRIC = Rule(
    code="K008",
    name="no-rubric",
    severity="error",
    message=Bilingual(zh="{name}：没有找到评分表{unused}", en="{name}: no scoring table was found{unused}"),
    help=Bilingual(
        zh="用 kaohe read 看看读到了什么；评分表若在附件里，请把附件一起给出。",
        en="See with kaohe read what was read; if the table is in an attachment, name that file too.",
    ),
    explanation=Bilingual(
        zh="文件读得出，但里面没有一张能认作评分表的表格：要有考核内容和分值。",
        en="The file was read, but no table in it holds contents to be assessed with their points.",
    ),
    example="a notice whose table is in a separate annex",
)
TOO_LARGE = Rule(
    code="K009",
    name="too-large",
    severity="error",
    message=Bilingual(
        zh="{name}：内容大得不正常（{reason}），为安全起见不读",
        en="{name}: abnormally large ({reason}); refused for safety",
    ),
    help=Bilingual(
        zh="请只保留含评分表的部分，另存后再试。",
        en="Keep only the part with the scoring table, save it, and try that.",
    ),
    explanation=Bilingual(
        zh="为了不把电脑拖死，读取有上限；超过上限的多半是损坏或恶意的文件。",
        en="Reading is bounded so that it cannot bring the computer down; a file beyond the bounds is mostly broken or hostile.",
    ),
    example="a zip bomb",
)
UNSAFE_XML = Rule(
    code="K010",
    name="unsafe-xml",
    severity="error",
    message=Bilingual(
        zh="{name}：文件里夹带了办公软件不会写的 XML 声明（DTD、实体），可能有害，不读",
        en="{name}: the XML inside has declarations (DTD, entities) that no office program writes and that can do harm; not read",
    ),
    help=Bilingual(
        zh="请用办公软件打开原文件，另存后再试。",
        en="Open the original in an office program, save it anew, and try that.",
    ),
    explanation=Bilingual(
        zh="办公软件写出的文件不带 DTD 和实体；带有的可能想读取别的文件或耗尽内存。",
        en="Office programs write no DTD and no entities; a file with them may try to read other files or exhaust memory.",
    ),
    example="word/document.xml that begins with <!DOCTYPE",
)
ENCODING = Rule(
    code="K011",
    name="unknown-encoding",
    severity="error",
    message=Bilingual(zh="{name}：认不出文字编码", en="{name}: the text encoding is not recognised"),
    help=Bilingual(
        zh="请用能正确显示它的程序（Word、WPS 或浏览器）打开，另存为 .docx 或 UTF-8 文本后再试。",
        en="Open it in a program that shows it right (Word, WPS, a browser) and save it as .docx or as UTF-8 text.",
    ),
    explanation=Bilingual(
        zh="文字按 UTF-8、UTF-16、GB18030 都解不通；猜着读会出错字。",
        en="The text is valid neither as UTF-8 nor UTF-16 nor GB18030; a guess would give wrong characters.",
    ),
    example="notice.txt in Big5",
)
NOT_OPENED = Rule(
    code="K012",
    name="cannot-open",
    severity="error",
    message=Bilingual(zh="{name}：打不开（{reason}）", en="{name}: cannot be opened ({reason})"),
    help=Bilingual(zh="请检查文件名、路径和权限。", en="Check the name, the folder and the permissions."),
    explanation=Bilingual(
        zh="文件不存在、是文件夹，或没有读取权限。", en="The file does not exist, is a folder, or may not be read."
    ),
    example="kaohe parse no-such-file.docx",
)
AMBIGUOUS = Rule(
    code="K013",
    name="two-formats",
    severity="error",
    message=Bilingual(
        zh="{name}：内容同时像 {kinds}，无法确定格式", en="{name}: the content looks like {kinds} at once"
    ),
    help=Bilingual(
        zh="请用办公软件打开，另存为 .docx 后再试。", en="Open it in an office program and save it as .docx."
    ),
    explanation=Bilingual(
        zh="恰好一种读法可以认领一个文件；两种都认领就不读。",
        en="Exactly one reader may claim a file; where two do, it is refused.",
    ),
    example="a file made to be two formats at once",
)


def refuse(rule: Rule, name: str, **values: str | Bilingual) -> UnusableInput:
    """Return the exception for ``rule`` about the file ``name``; ``values`` fill the message and the help."""
    return UnusableInput(rule, {"name": name, **values})
