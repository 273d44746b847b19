"""Loads the GEXF fixtures in networkx: check_gexf.py FOLDER

Nodes, edges and names must be those of the JSON export of the same graph, and the spells those that its times give.
networkx knows GEXF up to 1.2 by its namespace, so that is what it is told. Exit status 77 where it is missing.
"""
import calendar
import io
import json
import os
import re
import sys
import warnings

from check_graphml import expected, kind  # skips where networkx or igraph is missing
import networkx

warnings.simplefilter("error")
FOREVER = "None"  # how networkx shows the end that a spell has not


def ends_of(point):
    """First and last day of an EDTF point, None where it has no year."""
    point = point.rstrip("~")
    if point.startswith("XXXX"):
        return None
    if point.endswith("X"):
        return point[:3] + "0-01-01", point[:3] + "9-12-31"
    parts = [int(part) for part in point.split("-")]
    year, month, day = parts + [0] * (3 - len(parts))
    first = (year, month or 1, day or 1)
    last = (year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    return "%04d-%02d-%02d" % first, "%04d-%02d-%02d" % last


def spell_of(edtf):
    if not edtf:
        return None
    first, _, last = edtf.partition("/")
    ends = [FOREVER if point == ".." else ends_of(point) for point in (first, last or first)]
    if None in ends:
        return None
    return tuple(end if end == FOREVER else end[i] for i, end in enumerate(ends))


def covers(spells, spell):
    """Whether one of the spells holds all days of this one."""
    start, end = spell
    for first, last in spells:
        if (first == FOREVER or (start != FOREVER and first <= start)) and (
                last == FOREVER or (end != FOREVER and end <= last)):
            return True
    return False


def load(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert text.count("http://gexf.net/1.3") == 2
    return networkx.read_gexf(io.BytesIO(text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft", 2).encode()))


def xml_text(text):
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)


def check(folder, name):
    nodes, edges = expected(folder, name)
    graph = load(os.path.join(folder, name + ".gexf"))
    with open(os.path.join(folder, name + ".json"), encoding="utf-8") as file:
        source = json.load(file)
    assert graph.is_directed() and sorted(graph.nodes) == nodes, "nodes differ"
    found = {(s, t, data["kind"]): data for s, t, data in graph.edges(data=True)}
    assert graph.number_of_edges() == len(edges)
    assert {key: data["weight"] for key, data in found.items()} == edges, "edges differ"
    for node in source["nodes"]:
        data = graph.nodes[node["id"]]
        assert data["name"] == xml_text(node["name"]) and data["type"] == node["type"]
        assert data["named"] is node["named"] and data["mentions"] == node["mentions"]
        assert data["viz"]["size"] > 0 and set(data["viz"]["color"]) == set("rgba")
    timed = 0
    for edge in source["edges"]:
        data = found[edge["source"], edge["target"], kind(edge)]
        assert data["label"] == data["kind"]
        spell = spell_of(edge["time"])
        if spell:
            timed += 1
            assert covers(data["spells"], spell), (edge["id"], data["spells"], spell)
            for end in edge["source"], edge["target"]:
                assert covers(graph.nodes[end]["spells"], spell)
    print("%-10s %4d nodes %4d edges %4d times" % (name, len(nodes), len(edges), timed))


def main():
    folder = sys.argv[1]
    names = sorted(n[:-len(".gexf")] for n in os.listdir(folder) if n.endswith(".gexf"))
    assert names, "no GEXF in " + folder
    for name in names:
        check(folder, name)


if __name__ == "__main__":
    main()
