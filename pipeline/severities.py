"""What severities are called, and how they look."""

from schema.finding import Severity
from schema.model import Bilingual

SEVERITIES: dict[Severity, tuple[Bilingual, str]] = {
    "error": (Bilingual(zh="错误", en="error"), "1;31"),
    "warning": (Bilingual(zh="警告", en="warning"), "1;33"),
    "note": (Bilingual(zh="提示", en="note"), "1;36"),
}
"""What a severity is called, and its colour."""
