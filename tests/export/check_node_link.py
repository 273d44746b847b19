"""Loads the node-link fixtures in networkx: check_node_link.py FOLDER

Nodes, edges and all texts must be those of the JSON export of the same graph. Exit status 77 where networkx is missing.
"""
import json
import os
import sys
import warnings

from check_graphml import expected, kind  # skips where networkx or igraph is missing
import networkx

warnings.simplefilter("error")


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return json.load(file)


def check(folder, name):
    nodes, edges = expected(folder, name)
    graph = networkx.node_link_graph(read(folder, name + ".node-link"))
    assert isinstance(graph, networkx.MultiDiGraph) and sorted(graph.nodes) == nodes, "nodes differ"
    found = {(s, t, key): data["weight"] for s, t, key, data in graph.edges(keys=True, data=True)}
    assert graph.number_of_edges() == len(edges) and found == edges, "edges differ"
    source = read(folder, name + ".json")
    same = {"name", "type", "named", "aliases", "country", "positions", "description", "event_type", "mentions",
            "articles"}
    for node in source["nodes"]:
        data = graph.nodes[node["id"]]
        assert {key: data[key] for key in same} == {key: node[key] for key in same}, node["id"]
        assert (data["event_time"], data["event_place"]) == (node["time"], node["place"])
    for edge in source["edges"]:
        data = graph.edges[edge["source"], edge["target"], kind(edge)]
        assert data["kind"] == kind(edge) and edge["polarity"] == data["polarity"]
        assert edge["modality"] in data["modality"] and data["own_voice"] >= (not edge["claimants"])
        assert not edge["time"] or edge["time"] in data["time"]
    print("%-10s %4d nodes %4d edges" % (name, len(nodes), len(edges)))


def main():
    folder = sys.argv[1]
    names = sorted(n[:-len(".node-link")] for n in os.listdir(folder) if n.endswith(".node-link"))
    assert names, "no node-link JSON in " + folder
    for name in names:
        check(folder, name)


if __name__ == "__main__":
    main()
