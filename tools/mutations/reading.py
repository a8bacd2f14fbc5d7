"""Runs the program on many workbooks at once and sorts what it says by workbook."""
import csv
import io
import json
import subprocess
from dataclasses import dataclass, field

from .verdict import MEANING, noise


@dataclass
class Base:
    """What the workbook before the change was read as."""
    right: set = field(default_factory=set)      # origins of figures that were read as labelled
    invented: set = field(default_factory=set)   # origins of cells read as figures that are none
    standing: list = field(default_factory=list)


def meaning(row):
    said = {key: row[key] for key in MEANING}
    if said["unit"] == "đạt/không" and said["value"] == "0":
        said["status"] = "reported"
    return said


def read_all(program, options, paths, folder):
    """file name -> ((sheet, ref) -> meanings, findings); (None, why) where the program gave up."""
    findings = folder / "findings.json"
    findings.unlink(missing_ok=True)
    run = subprocess.run([program, "extract", *options, "--quiet", "--lang", "vi", "--jobs", "1", "--findings", str(findings), *map(str, paths)],
                         capture_output=True, timeout=600, check=False)
    if run.returncode not in (0, 1) and len(paths) > 1:
        return {name: read for path in paths for name, read in read_all(program, options, [path], folder).items()}
    if run.returncode not in (0, 1):
        return {paths[0].name: (None, f"exit code {run.returncode}: {run.stderr.decode()[-300:]}")}
    out = {path.name: ({}, []) for path in paths}
    for row in csv.DictReader(io.StringIO(run.stdout.decode())):
        out[row["file"]][0].setdefault((row["sheet"], row["cell"]), []).append(meaning(row))
    for finding in json.loads(findings.read_text("utf-8")):
        out[finding["file"]][1].append(finding)
    return out


def base_of(book, read, findings):
    base = Base()
    origins = book.origins()
    figures = book.figures()
    for where, cell in figures.items():
        if any(one == {key: cell.label[key] for key in MEANING} for one in read.get(where, [])):
            base.right.add(cell.origin)
    base.invented = {origins.get(where) for where in read if where not in figures}
    base.standing = [noise(f, origins) for f in findings if f["severity"] != "info"]
    return base
