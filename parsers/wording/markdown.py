"""The mark of a heading in Markdown: ## 评分标准."""

import re

HEADING = re.compile(r"(#{1,6})\s+")
