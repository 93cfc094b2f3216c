"""The version of kaohe, in a module that loads nothing."""

VERSION = "0.1.0"
