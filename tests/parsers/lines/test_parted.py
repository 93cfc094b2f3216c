"""Listed lines that stand several on one line."""

from parsers.interpret import interpret
from tests.tables import document


def test_a_piece_that_marks_its_parts_is_taken_apart_too() -> None:
    line = "2、地面:有无污渍(5分); 3、门窗:有无污迹(3分),有无杂物(2分); 4、通风:有无异味(5分)。"
    (rubric,) = interpret(
        document("评分标准", "(一)卫生(共20分)", "1、清理:有无垃圾(5分);", line, "(二)安全(共5分)", "1、用电(5分)")
    ).rubrics
    assert [item.points for item in rubric.categories[0].items] == [5, 5, 5, 5]
