"""Reads the CSV fixtures with Python's csv: check_csv.py FOLDER

Rows must be those of the JSON export of the same graph, one a line, and no cell one that a spreadsheet would run.
"""
import csv
import json
import os
import re
import sys

NOT_YET = {"intended", "demanded", "possible", "foiled"}
RUNS = re.compile(r"[ ']*[=+\-@\uff1d\uff0b\uff0d\uff20]")
LONGEST = 32000
NODES = ["Id", "Label"]
EDGES = ["Source", "Target", "Type", "Id", "Label", "Kind", "Weight"]
NEO4J_TYPES = {"", "ID", "LABEL", "START_ID", "END_ID", "TYPE", "boolean", "long", "double", "string[]"}


def kind(edge):
    words = ("not " if edge["polarity"] == "negated" else "") + edge["relation"]
    if edge["modality"] == "alleged":
        return words + " (alleged)"
    return words + (" (not yet)" if edge["modality"] in NOT_YET else "")


def table(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        text = file.read()
    rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
    assert text.count("\r\n") == text.count("\n") == text.count("\r") == len(rows), name + ": not one row a line"
    assert all(len(row) == len(rows[0]) and len(set(rows[0])) == len(rows[0]) for row in rows), name
    for cell in (cell for row in rows for cell in row):
        assert not (RUNS.match(cell) and not cell.startswith("'")), cell[:50]
        assert not re.search("[\x00-\x1f\x7f-\x9f]", cell), cell[:50]
    return rows[0], [dict(zip(rows[0], row)) for row in rows[1:]]


def as_cell(text):
    """What docs/formats.md says that a cell makes of a text."""
    text = re.sub("\r\n|[\t\n\v\f\r]", " ", text)
    text = re.sub("[\x00-\x1f\x7f-\x9f]", "", text)
    if len(text) > LONGEST:
        text = text[:LONGEST] + "\u2026"
    return "'" + text if RUNS.match(text) else text


def check_nodes(graph, header, rows, id_of):
    assert [row[id_of] for row in rows] == [as_cell(node["id"]) for node in graph["nodes"]]
    for row, node in zip(rows, graph["nodes"]):
        assert row["name"] == as_cell(node["name"]) and row["description"] == as_cell(node["description"] or "")
        assert (row.get("named") or row["named:boolean"]) == str(node["named"]).lower()
    return {row[id_of] for row in rows}


def check_edges(graph, rows, source, target, kind_of, ids):
    wanted = {(as_cell(e["source"]), as_cell(e["target"]), kind(e)) for e in graph["edges"]}
    found = [(row[source], row[target], row[kind_of]) for row in rows]
    assert set(found) == wanted and len(found) == len(wanted)
    assert all(row[source] in ids and row[target] in ids for row in rows)


def check_events(graph, rows):
    edges = {edge["id"]: edge for edge in graph["edges"]}
    countries = {node["id"]: (node["country"] or "").upper() for node in graph["nodes"]}
    coded = {edge["relation"] for edge in graph["edges"]} - {"serves", "part_of", "member_of", "leads", "controls"}
    assert [row["claim"] for row in rows] == [e["id"] for e in graph["edges"] if e["relation"] in coded]
    for row in rows:
        edge = edges[row["claim"]]
        done = edge["polarity"] == "affirmed" and edge["modality"] == "asserted"
        assert row["relation"] == kind(edge) and row["polarity"] == edge["polarity"]
        assert bool(row["cameo"]) == bool(row["plover"]) == bool(row["quad_class"]) == done
        assert row["date"] == (edge["time"] or "") and row["confidence"] == "%.2f" % edge["confidence"]
        assert row["source_country"] == as_cell(countries[edge["source"]])
        assert row["quotation"] == as_cell(edge["evidence"][0]["text"])
        assert row["manner"] == as_cell(edge["manner"] or "") and row["origins"] == str(edge["origins"])


def check(folder, name):
    with open(os.path.join(folder, name + ".json"), encoding="utf-8") as file:
        graph = json.load(file)
    tables = os.path.join(folder, name + "-csv")
    header, rows = table(tables, "nodes.csv")
    assert header[:2] == NODES
    ids = check_nodes(graph, header, rows, "Id")
    header, rows = table(tables, "edges.csv")
    assert header[:7] == EDGES and all(row["Type"] == "Directed" and int(row["Weight"]) > 0 for row in rows)
    check_edges(graph, rows, "Source", "Target", "Kind", ids)
    edges = len(rows)
    header, rows = table(tables, "neo4j-nodes.csv")
    assert {field.rpartition(":")[2] if ":" in field else "" for field in header} <= NEO4J_TYPES
    ids = check_nodes(graph, header, rows, "id:ID")
    assert all(row[":LABEL"] in ("Person", "State", "Organization", "Place", "Event") for row in rows)
    header, rows = table(tables, "neo4j-relationships.csv")
    assert header[:3] == [":START_ID", ":END_ID", ":TYPE"]
    assert {field.rpartition(":")[2] if ":" in field else "" for field in header} <= NEO4J_TYPES
    check_edges(graph, rows, ":START_ID", ":END_ID", "kind", ids)
    assert all(re.fullmatch("[A-Z]+(_[A-Z]+)*", row[":TYPE"]) for row in rows)
    _, rows = table(tables, "events.csv")
    check_events(graph, rows)
    print("%-10s %4d nodes %4d edges %4d events" % (name, len(ids), edges, len(rows)))


def main():
    folder = sys.argv[1]
    names = sorted(n[:-len("-csv")] for n in os.listdir(folder) if n.endswith("-csv"))
    assert names, "no CSV in " + folder
    for name in names:
        check(folder, name)


if __name__ == "__main__":
    main()
