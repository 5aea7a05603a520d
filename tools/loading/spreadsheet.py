#!/usr/bin/env python3
"""Opens the copy for Excel in LibreOffice, without a window:  spreadsheet.py FOLDER WORK

Every table becomes a spreadsheet, opened as a double click would: UTF-8 by its byte order mark, numbers and dates guessed. No cell may be a
formula, no accent may be lost, and no row.
"""
import csv
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as XML
import zipfile

csv.field_size_limit(1 << 30)
folder, work = map(pathlib.Path, sys.argv[1:])
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Comma, quote, the byte order mark's encoding, from line 1; not all texts; numbers detected; formulas evaluated.
FILTER = "CSV:44,34,76,1,,0,false,true,false,false,false,-1,true"
CELL_LIMIT = 32_767

tables = formulas = cells = 0
for table in sorted(folder.glob("*.csv")):
    content = table.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), f"{table} has no byte order mark"
    expected = list(csv.reader(content.decode("utf-8-sig").splitlines(keepends=True)))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(work / 'profile').as_uri()}", f"--infilter={FILTER}",
         "--convert-to", "xlsx", "--outdir", str(work), str(table)],
        check=True, capture_output=True, timeout=600)
    with zipfile.ZipFile(work / f"{table.stem}.xlsx") as book:
        sheet_name = next(name for name in book.namelist() if name.startswith("xl/worksheets/sheet"))
        sheet = XML.parse(book.open(sheet_name)).getroot()
        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            for item in XML.parse(book.open("xl/sharedStrings.xml")).getroot():
                shared.append("".join(text.text or "" for text in item.iter(SHEET + "t")))
    assert len(list(sheet.iter(SHEET + "row"))) == len(expected), f"{table}: rows were lost"
    formulas += sum(1 for _ in sheet.iter(SHEET + "f"))
    texts = set(shared)
    for row in expected:
        for cell in row:
            cells += 1
            if not cell.isascii() and len(cell) < CELL_LIMIT:
                assert cell.replace("\r\n", "\n") in texts, f"{table}: {cell[:80]!r} came out otherwise"
    tables += 1
assert formulas == 0, f"{formulas} cells are formulas"
print(tables, "tables,", cells, "cells, no formula, every accent there")
