"""Two manners of page that are met in practice: saved from Word, and an article on an office's web site."""

import re
from html import escape

from html_table import Markup, head, span_of, table, title
from notice_text import Notice, Row

LATIN = re.compile(r"[ -~]+|[^ -~]+")
SOURCE_WIDTH = 38  # characters after which Word's source goes on in the next line
WIDTHS = (53, 373, 67, 73)
ALIGN = {"number": "center", "title": "center", "rubric": "center"}

WORD_HEAD = """<html>

<head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<title>{title}</title>
<style>
<!--
 /* Font Definitions */
 @font-face
	{{font-family:宋体;
	panose-1:2 1 6 0 3 1 1 1 1 1;}}
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{{margin:0cm;
	margin-bottom:.0001pt;
	text-align:justify;
	text-justify:inter-ideograph;
	font-size:14.0pt;
	font-family:宋体;}}
@page Section1
	{{size:595.3pt 841.9pt;
	margin:85.05pt 79.4pt 85.05pt 79.4pt;}}
div.Section1
	{{page:Section1;}}
-->
</style>

</head>

<body lang=ZH-CN style='text-justify-trim:punctuation'>

<div class=Section1 style='layout-grid:15.6pt'>

"""
WORD_TABLE = (
    "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse;border:none'>\n"
)
WORD_CELL = (
    "  <td width={width}{span} style='width:{width}.0pt;border:solid windowtext 1.0pt;\n"
    "  padding:0cm 5.4pt 0cm 5.4pt'>\n"
)


def word_saved(notice: Notice) -> str:
    """The notice as Word saves it for the web: filtered, gb2312, line breaks wherever the source line was full."""
    parts = [WORD_HEAD.format(title=escape(title(notice)))]
    parts += [_word_paragraph(line.text, ALIGN.get(line.kind, "")) + "\n" for line in notice.head]
    parts.append(WORD_TABLE)
    for number, row in enumerate(notice.rows):
        parts.append(_word_row(notice.rows, number, row))
    return "".join(parts) + "</table>\n\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n\n</div>\n\n</body>\n\n</html>\n"


def _word_row(rows: tuple[Row, ...], number: int, row: Row) -> str:
    reach = span_of(rows, number)
    parts = [" <tr>\n"]
    for place, (cell, width) in enumerate(zip(row.cells, WIDTHS, strict=True)):
        if place == 0 and row.continues:
            continue
        span = f" rowspan={reach}" if place == 0 and reach > 1 else ""
        align = "" if place == 1 else "center"
        parts.append(WORD_CELL.format(width=width, span=span))
        parts += [f"  {_word_paragraph(line, align)}" for line in cell.split("\n")]
        parts[-1] = parts[-1].rstrip("\n") + "</td>\n"
    return "".join(parts) + " </tr>\n"


def _word_paragraph(text: str, align: str) -> str:
    start = f"<p class=MsoNormal align={align} style='text-align:{align}'>" if align else "<p class=MsoNormal>"
    if not text:
        return f"{start}<span lang=EN-US><o:p>&nbsp;</o:p></span></p>\n"
    runs = []
    for piece in LATIN.findall(text):
        shown = _wrapped(escape(piece, quote=False)) if not piece.isascii() else _kept_blanks(escape(piece))
        language = " lang=EN-US" if piece.isascii() else ""
        runs.append(f"<span{language} style='font-size:14.0pt'>{shown}</span>")
    return f"{start}{''.join(runs)}</p>\n"


def _wrapped(text: str) -> str:
    """The text with a line feed after every so many characters."""
    return "\n".join(text[start : start + SOURCE_WIDTH] for start in range(0, len(text), SOURCE_WIDTH))


def _kept_blanks(text: str) -> str:
    """A run of blanks as Word keeps it: all but the last do not break."""
    return re.sub(" {2,}", lambda match: "&nbsp;" * (len(match[0]) - 1) + " ", text)


GOVERNMENT_HEAD = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{title}_通知公告</title>
<style type="text/css">
td.nav {{ background: #c00; color: white; }}
.foot {{ font-size: 12px; }}
</style>
<script type="text/javascript">
var pageName = "通知公告"; var row = "<tr><td>9.满分<\\/td><td>5分<\\/td><\\/tr>";
</script>
</head>
<body>
<table width="1000" align="center" cellspacing="0">
<tr><td class="nav" colspan="2"><a href="index.html">首页</a> | <a href="news.html">工会要闻</a> |
<a href="notices.html">通知公告</a> | <a href="law.html">政策法规</a> | <a href="contact.html">联系我们</a></td></tr>
<tr>
<td width="200" valign="top">
<table width="100%"><tr><td>栏目导航</td></tr><tr><td><a href="org.html">组织建设</a></td></tr>
<tr><td><a href="rights.html">权益保障</a></td></tr><tr><td><a href="women.html">女工工作</a></td></tr></table>
</td>
<td width="800" valign="top">
<table width="100%">
<tr><td>您当前的位置：<a href="index.html">首页</a> &gt; <a href="notices.html">通知公告</a></td></tr>
<tr><td>发布时间：2012-07-16&nbsp;&nbsp;浏览次数：<span id="hits">128</span>&nbsp;&nbsp;
字号：[<a href="#">大</a> <a href="#">中</a>
<a href="#">小</a>]</td></tr>
<tr><td>
<!-- 正文开始 -->
"""
GOVERNMENT_FOOT = """<!-- 正文结束 -->
</td></tr>
<tr><td align="right">【<a href="#">打印本页</a>】【<a href="#">关闭窗口</a>】</td></tr>
<tr><td>上一篇：<a href="a.html">关于开展困难职工调查的通知</a><br />
下一篇：<a href="b.html">关于召开工作会议的通知</a></td></tr>
</table>
</td>
</tr>
<tr><td class="foot" colspan="2" align="center">版权所有：乐山市教科文卫体工会　地址：乐山市　邮编：614000<br />
<script type="text/javascript">document.getElementById("hits").innerHTML = "128";</script>
</td></tr>
</table>
</body>
</html>
"""


def government_page(notice: Notice) -> str:
    """The notice as an article inside nested layout tables, with navigation around it and a foot below."""
    markup = Markup()
    start = GOVERNMENT_HEAD.format(title=escape(title(notice)))
    return start + head(notice, markup) + table(notice, markup) + GOVERNMENT_FOOT
