"""Lines outside the tables that print the points of a part which no rubric names are told."""

import pytest

from schema.notice import RubricFile
from tests.readings import read

TABLE = "考核项目 | 考核内容 | 分值\n环境 | 场地整洁 | 45\n安全 | 设施完好 | 55"


def told(result: RubricFile) -> list[str]:
    return [finding.code for finding in result.findings if finding.code == "K113"]


@pytest.mark.parametrize(
    "lines",
    [
        ["四、廉洁自律（10分）", "按规定执行。"],
        ["## 现场答辩（20分）", "表达清楚。"],
        ["- 出勤（10分）", "- 着装（5分）"],
        ["1.廉洁自律（5分）。", "2.无违纪（5分）。"],
        ["第二部分 现场答辩（20分）", "表达清楚。"],
    ],
    ids=["heading", "markdown", "bullets", "numbers", "part"],
)
def test_a_part_that_stands_below_the_table_is_told(lines: list[str]) -> None:
    assert told(read("评分表", TABLE, *lines)) == ["K113"]


@pytest.mark.parametrize(
    "lines",
    [
        ["1.（20分）码头护栏完好。", "2.（30分）码头照明，夜间不熄。"],
        ["1.护栏（20分）。完好无锈蚀。", "2.照明（30分）。夜间不熄灭。"],
    ],
)
def test_numbered_lines_with_points_before_or_amid_their_text_are_told(lines: list[str]) -> None:
    assert told(read("评分表", TABLE, *lines)) == ["K113"]


@pytest.mark.parametrize(
    "lines",
    [
        ["1.护栏锈蚀，每处扣2分。", "2.照明不亮（灭一盏扣5分）。"],
        ["填表说明：", "1.护栏（20分）须附照片。", "2.照明（30分）须附记录。"],
        [
            "填表说明：",
            "1.分档：",
            "（1）优秀（20分）",
            "（2）良好（15分）",
            "（3）较差（5分）",
            "2.照明（30分）须附记录。",
        ],
        ["1. 场地整洁（45分）", "2. 设施完好（55分）"],
        ["二、考核标准（100分）"],
        ["注：得分在90分以上的为优秀。"],
        ["- 现场答辩（20分）"],
        ["9~10分：整洁有序", "6~8分：基本整洁"],
    ],
    ids=["rules", "remarks", "grades", "explained", "the-whole", "remark", "one-bullet", "bands"],
)
def test_what_says_it_again_or_prints_no_part_is_not(lines: list[str]) -> None:
    assert told(read("评分表", TABLE, *lines)) == []


LIST = ("一、纪律（20分）", "二、卫生（30分）", "三、两操（50分）", "以上由政教处检查。")


@pytest.mark.parametrize(
    "lines",
    [
        ["1.板报评比，满分为20分，由学生会组织", "内容新颖。", "2.宿舍评比，满分为30分，由宿管组织"],
        ["一、纪律40分为满分 安静", "二、卫生30分为满分 整洁", "三、两操30分为满分 整齐"],
    ],
    ids=["full-marks", "same-names"],
)
def test_numbered_lines_with_points_in_no_list_are_told(lines: list[str]) -> None:
    assert told(read(*LIST, *lines)) == ["K113"]


@pytest.mark.parametrize(
    "lines",
    [
        ["1.优秀：90分以上。", "2.良好：80分以上90分以下。", "3.不合格60分以下"],
        ["1.迟到扣2分。", "2.旷课扣5分。"],
        ["1、每月检查一次，取平均分。", "2、得分报政教处。"],
    ],
    ids=["bands", "rules", "no-points"],
)
def test_what_says_how_a_list_is_used_is_not_told(lines: list[str]) -> None:
    assert told(read(*LIST, *lines)) == []


def test_names_alone_with_points_are_told_beside_lists_that_stand_under_such_names() -> None:
    first = ["机制运行（15分）", "1. 方案（7分）", "2. 经费（8分）"]
    second = ["程序规范（30分）", "1. 机构（20分）", "2. 摸底（10分）"]
    result = read("核查表单", *first, *second, "一、考核程序", "由考核组评定。", "工作成效（10分）", "风险防范（12分）")
    assert [category.points for category in result.rubrics[0].categories] == [15, 30]
    assert told(result) == ["K113"]


@pytest.mark.parametrize(
    "lines",
    [
        ["注意事项", "1.由值守组填写。", "二、护栏检查（20分）", "三、照明检查（10分）"],
        ["备注：", "一、护栏检查（10分）", "二、照明检查（20分）"],
        ["备注：", "1.由值守组填写。", "（1）护栏检查（10分）须附照片。", "（2）照明检查（20分）须附记录。"],
    ],
)
def test_parts_below_remarks_are_told(lines: list[str]) -> None:
    assert len(told(read("评分表", TABLE, *lines))) == 1


@pytest.mark.parametrize(("bare", "warned"), [("### 录音整理（10分）", ["K113"]), ("# 录音整理（10分）", [])])
def test_a_heading_without_a_table_beside_one_like_it_with_as_many_points_is_told(bare: str, warned: list[str]) -> None:
    first, last = "要点 | 分值\n采访提纲 | 12\n采访记录 | 13", "要点 | 分值\n成稿 | 6\n配图 | 4"
    made = read("### 采访（25分）", first, bare, "格式自定，缺页酌情减分。", "### 写稿（10分）", last)
    assert len(made.rubrics) == 2
    assert told(made) == warned
