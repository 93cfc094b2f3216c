"""What a person changed in a review sheet: the finding that says so, and that checks know it by."""

from schema.finding import Rule
from schema.model import Bilingual

EDITED = Rule(
    code="K630",
    name="edited",
    severity="note",
    message=Bilingual(zh="校对表改动：{change}", en="changed in the review sheet: {change}"),
    help=Bilingual(
        zh="改动若不是有意的，请对照原件改回来。",
        en="If that was not meant, compare with the original and change it back.",
    ),
    explanation=Bilingual(
        zh="这处是人在校对表里改的，不再是从原件读出的；改过的文字没有出处。",
        en="A person changed this in the review sheet; it is no longer what was read, and a changed text has no place.",
    ),
    example="1.4「做好…」分值：5分 → 6分",
)
