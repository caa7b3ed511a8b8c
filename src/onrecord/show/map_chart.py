"""Map: lines at their places as circles, the doubt about each place drawn in kilometres; no requests, and no tiles but the user's own.

The projection keeps shapes near the middle of the window (equirectangular with its own standard parallel), which
serves a theatre of war and not a sphere. Lines without a place are counted and listed, never dropped.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.show.ground import Ground, Tiles, ground
from onrecord.show.lines import Ink, Line
from onrecord.show.outlines import Outlines, Path, Spot, Window, outlines
from onrecord.values import Place, Point

WIDTH = 680
KM_PER_DEGREE = 111.2
COUNTRY_KM = 300.0  # a place that reaches further is as wide as a country
FAR_KM = 400.0
LEAST_SPAN = 5.0  # degrees: a single town is shown with what lies around it
SMALLEST, LARGEST = 3.5, 16.0
FIRST = 8  # places whose names stay where the page is narrow
ROOM = 13  # height of a label


Group = tuple[Place, tuple[Line, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotted:
    """One place with its lines: where it stands in the picture, how large, and whether its name fits."""

    place: Place
    x: float
    y: float
    radius: float
    doubt: float
    lines: tuple[Line, ...]
    inks: tuple[Ink, ...]
    labelled: bool
    left: bool
    first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MapChart:
    """A map ready to be drawn: outlines as SVG path data, places, and the lines that have no place."""

    width: int
    height: int
    land: str
    borders: str
    disputed: str
    divisions: str
    names: tuple[tuple[str, float, float], ...]
    spots: tuple[Spotted, ...]
    unplaced: tuple[Line, ...]
    outside: tuple[Line, ...]
    placed: int
    ground: Ground


@dataclass(frozen=True, slots=True)
class _Projection:
    window: Window
    scale: float

    def spot(self, spot: Spot) -> Spot:
        flat = math.cos(math.radians((self.window.south + self.window.north) / 2))
        return (spot[0] - self.window.west) * flat * self.scale, (self.window.north - spot[1]) * self.scale

    def path(self, paths: Iterable[Path], *, closed: bool = False) -> str:
        end = "Z" if closed else ""
        return "".join(
            "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in map(self.spot, path)) + end for path in paths
        )


def map_chart(lines: Sequence[Line], tiles: Tiles | None = None) -> MapChart:
    """The map of these lines, over the user's own tiles if given; a line stands at its first place that has a point."""
    placed = [(place, line) for line in lines if (place := place_of(line)) is not None]
    groups = _grouped(placed)
    window = _window(_middle(groups))
    held = [group for group in groups if _inside(group[0], window)]
    flat = math.cos(math.radians((window.south + window.north) / 2))
    projection = _Projection(window, WIDTH / ((window.east - window.west) * flat))
    height = round((window.north - window.south) * projection.scale)
    drawn = outlines(window) if held else Outlines(land=(), borders=(), disputed=(), divisions=(), names=())
    spots = _spotted(held, projection)
    return MapChart(
        width=WIDTH,
        height=height,
        land=projection.path(drawn.land, closed=True),
        borders=projection.path(drawn.borders),
        disputed=projection.path(drawn.disputed),
        divisions=projection.path(drawn.divisions),
        names=_country_names(drawn, projection, spots, height),
        spots=spots,
        unplaced=tuple(line for line in lines if place_of(line) is None),
        outside=tuple(line for place, held in groups if not _inside(place, window) for line in held),
        placed=sum(len(lines) for _, lines in held),
        ground=ground(tiles if held else None, window, projection.spot),
    )


def _middle(groups: Sequence[Group]) -> list[Place]:
    """The places that the picture must hold: no countries if there is anything finer, and nothing far off.

    Far off is more than four times as far from the middle (the median place, each line counting) as half of the
    lines are, and more than 400 km.
    """
    fine = [group for group in groups if group[0].radius_km <= COUNTRY_KM] or list(groups)
    points = [place.point for place, lines in fine for _ in lines if place.point is not None]
    if not points:
        return []
    middle = Point(
        latitude=sorted(point.latitude for point in points)[len(points) // 2],
        longitude=sorted(point.longitude for point in points)[len(points) // 2],
    )
    far = sorted(point.kilometres_to(middle) for point in points)
    limit = max(FAR_KM, 4 * far[len(far) // 2])
    return [
        place for place, _ in fine if place.point is not None and place.point.kilometres_to(middle) <= limit
    ]


def _inside(place: Place, window: Window) -> bool:
    return place.point is not None and window.holds((place.point.longitude, place.point.latitude))


def place_of(line: Line) -> Place | None:
    """The first place of a line that has a point."""
    places = (located.place for located in line.where)
    return next((place for place in places if place is not None and place.point is not None), None)


def _grouped(placed: Sequence[tuple[Place, Line]]) -> list[Group]:
    """The places, those with most lines first."""
    groups: dict[str, tuple[Place, list[Line]]] = {}
    for place, line in placed:
        groups.setdefault(place.key, (place, []))[1].append(line)
    found = [(place, tuple(lines)) for place, lines in groups.values()]
    return sorted(found, key=lambda group: (-len(group[1]), group[0].name, group[0].key))


def _window(places: Sequence[Place]) -> Window:
    """The places with room around them, no wider than twice as high nor higher than wide."""
    points = [place.point for place in places if place.point is not None]
    if not points:
        return Window(west=-1, south=-1, east=1, north=1)
    lats, lons = [p.latitude for p in points], [p.longitude for p in points]
    middle = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    flat = math.cos(math.radians(middle[0]))
    high = max((max(lats) - min(lats)) * 1.3, LEAST_SPAN)
    wide = max((max(lons) - min(lons)) * 1.3, LEAST_SPAN / flat)
    wide = max(wide, high / flat * 1.45)
    high = max(high, wide * flat / 2)
    return Window(
        west=max(-180.0, middle[1] - wide / 2),
        south=max(-85.0, middle[0] - high / 2),
        east=min(180.0, middle[1] + wide / 2),
        north=min(85.0, middle[0] + high / 2),
    )


def _spotted(groups: Sequence[Group], projection: _Projection) -> tuple[Spotted, ...]:
    most = max((len(lines) for _, lines in groups), default=1)
    taken: list[tuple[float, float, float, float]] = []
    spots: list[Spotted] = []
    for place, lines in groups:
        if place.point is None:
            continue
        x, y = projection.spot((place.point.longitude, place.point.latitude))
        radius = SMALLEST + (LARGEST - SMALLEST) * math.sqrt(len(lines) / most) * min(1.0, most / 6)
        text = 6.6 * len(f"{place.name} {len(lines)}")
        left = x + radius + text > WIDTH
        box = _label_box(x, y, radius, text, left=left)
        fits = not any(_meet(box, other) for other in taken)
        taken.extend([box] if fits else [])
        taken.append((x - radius, y - radius, x + radius, y + radius))
        spots.append(
            Spotted(
                place=place,
                x=round(x, 1),
                y=round(y, 1),
                radius=round(radius, 1),
                doubt=round(place.radius_km / KM_PER_DEGREE * projection.scale, 1),
                lines=lines,
                inks=tuple(ink for ink in Ink if any(line.ink is ink for line in lines)),
                labelled=fits,
                left=left,
                first=len(spots) < FIRST,
            )
        )
    return tuple(spots)


def _label_box(
    x: float, y: float, radius: float, text: float, *, left: bool
) -> tuple[float, float, float, float]:
    start = x - radius - 3 - text if left else x + radius + 3
    return start, y - ROOM / 2, start + text, y + ROOM / 2


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _country_names(
    drawn: Outlines, projection: _Projection, spots: Sequence[Spotted], height: int
) -> tuple[tuple[str, float, float], ...]:
    """Names of countries whose middle is in the picture and not on a labelled place."""
    found = []
    named = {spot.place.name for spot in spots if spot.labelled}
    taken = [(s.x - 90, s.y - ROOM, s.x + 110, s.y + ROOM) for s in spots if s.labelled]
    for name, middle in drawn.names:
        x, y = projection.spot(middle)
        half = 4.5 * len(name)
        box = (x - half, y - ROOM, x + half, y + ROOM)
        inside = half < x < WIDTH - half and ROOM < y < height - ROOM
        if inside and name not in named and not any(_meet(box, other) for other in taken):
            taken.append(box)
            found.append((name, round(x, 1), round(y, 1)))
    return tuple(found)
