#!/usr/bin/env python3
"""Opens a release in QGIS as its README says, without a window:  qgis_layers.py RELEASE

The places as a layer, the place mentions as delimited text with their points, and the articles joined to them.
"""
import csv
import os
import pathlib
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import QgsApplication, QgsVectorLayer, QgsVectorLayerJoinInfo, QgsProject  # noqa: E402

csv.field_size_limit(1 << 30)
release = pathlib.Path(sys.argv[1]).resolve()
application = QgsApplication([], False)
application.initQgis()


def files(table):
    whole = release / f"{table}.csv"
    return [whole] if whole.exists() else sorted((release / table).glob("*.csv"))


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def text_layer(path, options):
    layer = QgsVectorLayer(f"{path.as_uri()}?type=csv&detectTypes=yes&{options}", path.stem, "delimitedtext")
    assert layer.isValid(), f"{path} is no layer"
    return layer


places = QgsVectorLayer(str(release / "places.geojson"), "places", "ogr")
assert places.isValid() and places.crs().authid() == "EPSG:4326"
assert places.featureCount() == sum(len(rows(path)) for path in files("places"))

mentions = points = joined = 0
for path, articles_path in zip(files("place_mentions"), files("articles")):
    layer = text_layer(path, "xField=longitude&yField=latitude&crs=EPSG:4326")
    articles = text_layer(articles_path, "geomType=none")
    QgsProject.instance().addMapLayers([layer, articles])
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(articles)
    join.setJoinFieldName("article_id")
    join.setTargetFieldName("article_id")
    join.setUsingMemoryCache(True)
    join.setPrefix("a_")
    assert layer.addJoin(join)
    expected = rows(path)
    assert layer.featureCount() == len(expected), f"{path}: {layer.featureCount()} features of {len(expected)}"
    mentions += len(expected)
    for feature in layer.getFeatures():
        points += feature.hasGeometry()
        joined += bool(feature["a_char_count"])
    points -= sum(row["longitude"] != "" for row in expected)
assert points == 0, "points and coordinates differ in number"
assert joined == mentions, f"{joined} of {mentions} mentions have their article"
print(places.featureCount(), "places and", mentions, "mentions are layers, every mention has its article")
QgsProject.instance().clear()
del places, layer, articles, join
application.exitQgis()
