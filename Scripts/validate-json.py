#!/usr/bin/env python3
"""Validates JSON files against a JSON Schema with PyPI's jsonschema.

usage: validate-json.py SCHEMA FILE...

Prints one line for each file: "valid", or "invalid" and the first reason. Exits 0 whatever they say.
"""

import json
import sys

from jsonschema import Draft202012Validator, FormatChecker


def main() -> None:
    schema_path, *paths = sys.argv[1:]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    for path in paths:
        with open(path, encoding="utf-8") as file:
            value = json.load(file)
        error = next(validator.iter_errors(value), None)
        print("valid" if error is None else f"invalid {error.json_path}: {error.message[:120]}".replace("\n", " "))


main()
