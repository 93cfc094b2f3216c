"""The words of Python's argparse in Chinese, by their English form (argparse.py of CPython 3.11 to 3.14)."""

CHINESE = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "argument %(argument_name)s: %(message)s": "参数 %(argument_name)s：%(message)s",
    "%(prog)s: error: %(message)s\n": "%(prog)s：错误：%(message)s\n",
    "the following arguments are required: %s": "缺少参数：%s",
    "one of the arguments %s is required": "这些参数中要有一个：%s",
    "unrecognized arguments: %s": "不认识的参数：%s",
    "not allowed with argument %s": "不能与 %s 同时使用",
    "ignored explicit argument %r": "这个选项后面不带内容：%r",
    "expected one argument": "后面要有内容",
    "expected at most one argument": "后面至多一项内容",
    "expected at least one argument": "后面至少要有一项内容",
    "expected %s argument": "后面要有 %s 项内容",
    "expected %s arguments": "后面要有 %s 项内容",
    "ambiguous option: %(option)s could match %(matches)s": "选项 %(option)s 不明确，可能是 %(matches)s",
    "unexpected option string: %s": "不认识的选项：%s",
    "invalid %(type)s value: %(value)r": "内容不对：%(value)r",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有 %(value)r 这个选择，可选：%(choices)s",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "没有 %(value)r 这个选择，是不是 %(closest)r？可选：%(choices)s"
    ),
}
