"""The words for the counts of a summary."""

from typing import Final

from schema.model import Bilingual

COUNTS: Final[dict[str, Bilingual]] = {
    "old": Bilingual(zh="原有项数", en="items before"),
    "new": Bilingual(zh="现有项数", en="items now"),
    "kept": Bilingual(zh="保留", en="kept"),
    "reworded": Bilingual(zh="修改文字", en="reworded"),
    "moved": Bilingual(zh="移到别的项目", en="moved to another category"),
    "split": Bilingual(zh="拆分或重组（处）", en="split or rearranged (groups)"),
    "split_old": Bilingual(zh="　其中原有项数", en="  items before"),
    "split_new": Bilingual(zh="　其中现有项数", en="  items now"),
    "merged": Bilingual(zh="合并（处）", en="merged (groups)"),
    "merged_old": Bilingual(zh="　其中原有项数", en="  items before"),
    "merged_new": Bilingual(zh="　其中现有项数", en="  items now"),
    "added": Bilingual(zh="新增", en="added"),
    "deleted": Bilingual(zh="取消", en="deleted"),
    "renumbered": Bilingual(zh="编号改变", en="renumbered"),
    "numbering": Bilingual(zh="编号写法改变", en="number style changed"),
    "points": Bilingual(zh="分值调整", en="points changed"),
    "sub_points": Bilingual(zh="小分调整", en="sub-points changed"),
    "targets": Bilingual(zh="指标调整", en="targets changed"),
    "wording": Bilingual(zh="文字改变", en="wording changed"),
    "punctuation": Bilingual(zh="仅标点不同", en="only punctuation differs"),
    "other": Bilingual(zh="其他改动（别的栏目、性质、权重）", en="other changes (further columns, kinds, weights)"),
}
