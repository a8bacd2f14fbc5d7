#!/usr/bin/python3
"""Checks configuration files against the schemas in mappings/schema, and the schemas themselves.

Usage: check_schemas.py FILE ...

Prints a line "FILE: valid" or "FILE: JSON path: message" for each file, then a line for each fault
of a schema. Exit code 0: all valid; 1: something is not; 77: python3-jsonschema is not installed.
"""
import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("check_schemas: skipped, python3-jsonschema is not installed")
    sys.exit(77)

SCHEMAS = pathlib.Path(__file__).resolve().parent.parent / "mappings" / "schema"


def load_schemas():
    return {path.name: json.loads(path.read_text("utf-8")) for path in sorted(SCHEMAS.glob("*.json"))}


def verdict(path, schemas):
    """Nothing if the file is valid, else why not."""
    try:
        document = json.loads(pathlib.Path(path).read_bytes().decode("utf-8"))
    except (ValueError, RecursionError) as error:
        return f": not JSON: {error}"
    if not isinstance(document, dict):
        return ": not an object"
    schema = schemas.get(str(document.get("$schema", "")).replace("\\", "/").split("/")[-1])
    if schema is None:
        return '/$schema: names none of the schemas'
    errors = sorted(Draft202012Validator(schema).iter_errors(document), key=lambda e: list(map(str, e.path)))
    if not errors:
        return None
    place = "".join(f"/{step}" for step in errors[0].absolute_path)
    return f"{place}: {errors[0].message}".replace("\n", " ")


def faults_of_schema(name, schema):
    """What an editor could not show, or would let pass: properties without a description, open objects."""
    Draft202012Validator.check_schema(schema)

    def walk(node, pointer):
        if isinstance(node, list):
            for index, item in enumerate(node):
                yield from walk(item, f"{pointer}/{index}")
        if not isinstance(node, dict):
            return
        if "description" in node.get("properties", {}).get("note", {}):
            if "additionalProperties" not in node:
                yield f"{name}#{pointer}: additionalProperties is missing"
            for key, value in node["properties"].items():
                if "description" not in value:
                    yield f"{name}#{pointer}/properties/{key}: description is missing"
        elif "additionalProperties" in node:
            yield f"{name}#{pointer}: no note is allowed"
        for key, value in node.items():
            yield from walk(value, f"{pointer}/{key}")

    yield from walk(schema, "")


def main(files):
    schemas = load_schemas()
    failed = False
    for file in files:
        reason = verdict(file, schemas)
        failed = failed or reason is not None
        print(f"{file}: valid" if reason is None else f"{file}: {reason}")
    for name, schema in schemas.items():
        for fault in faults_of_schema(name, schema):
            failed = True
            print(fault)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
