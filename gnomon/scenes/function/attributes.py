"""What can be true of curves, fields, regions, sets and solids; what is read at a point has the scales of the axes."""

from __future__ import annotations

from gnomon.scenes.function.rules import RULES
from gnomon.truth.attribute import Attribute, Vocabulary
from gnomon.truth.vocabulary import COMMON

# curves and fields, their formulas and forms
FORMULA = Attribute("formula")
FITTING_FORMULA = Attribute("fitting formula", form="formula")
FACTORED_FORM = Attribute("factored form", form="formula")
VERTEX_FORM = Attribute("vertex form", form="formula")
STANDARD_FORM = Attribute("standard form", form="formula")
EQUATION = Attribute("equation", form="formula")
SORT = Attribute("sort")
CURVE = Attribute("curve")
CURVES = Attribute("curves")

# whole graphs
DOMAIN = Attribute("domain", form="set")
RANGE = Attribute("range", form="set")
RANGE_OF = Attribute("range of {}", form="set")
PARITY = Attribute("parity")
DIRECTION = Attribute("direction")
Y_INTERCEPT = Attribute("y-intercept")
LIMIT_TO_THE = Attribute("limit to the {}", form="formula")
VERTEX = Attribute("vertex", form="point")
STARTING_POINT = Attribute("starting point", form="point")
CENTRE_OF_SYMMETRY = Attribute("centre of symmetry", form="point")
AXIS_OF_SYMMETRY = Attribute("axis of symmetry", form="formula")
LINE_OF_SYMMETRY = Attribute("line of symmetry")
OPENING = Attribute("opening")
SLOPE = Attribute("slope")
SLOPE_OF_A_PERPENDICULAR = Attribute("slope of a perpendicular")
MAXIMUM_VALUE = Attribute("maximum value")
MINIMUM_VALUE = Attribute("minimum value")
EXTREME = {"minimum": MINIMUM_VALUE, "maximum": MAXIMUM_VALUE}
PLACE_OF_THE = Attribute("place of the {}")
PERIOD = Attribute("period")
AMPLITUDE = Attribute("amplitude")
MIDLINE = Attribute("midline", form="formula")
VERTICAL_ASYMPTOTE = Attribute("vertical asymptote", form="formula")
VERTICAL_ASYMPTOTES = Attribute("vertical asymptotes", form="formula")
HORIZONTAL_ASYMPTOTE = Attribute("horizontal asymptote", form="formula")
OBLIQUE_ASYMPTOTE = Attribute("oblique asymptote", form="formula")
HOLE = Attribute("hole", form="point")

# zeros
ZEROS = Attribute("zeros")
NUMBER_OF_ZEROS = Attribute("number of zeros")
SMALLEST_ZERO = Attribute("smallest zero")
LARGEST_ZERO = Attribute("largest zero")
ONLY_ZERO = Attribute("only zero")
TOUCHING_ZEROS = Attribute("touching zeros")
ZEROS_OF_THE_DENOMINATOR = Attribute("zeros of the denominator")
DISCRIMINANT = Attribute("discriminant")

# calculus
DERIVATIVE = Attribute("derivative", form="formula")
ORIGINAL = Attribute("original")
SECOND_DERIVATIVE = Attribute("second derivative", form="formula")
CRITICAL_POINTS = Attribute("critical points")
INCREASING_ON = Attribute("increasing on", form="set")
DECREASING_ON = Attribute("decreasing on", form="set")
CONCAVE_UP_ON = Attribute("concave up on", form="set")
CONCAVE_DOWN_ON = Attribute("concave down on", form="set")
LOCAL_MAXIMA = Attribute("local maxima", form="point")
LOCAL_MINIMA = Attribute("local minima", form="point")
LOCAL_MAXIMUM = Attribute("local maximum", form="point")
LOCAL_MINIMUM = Attribute("local minimum", form="point")
INFLECTION_POINTS = Attribute("inflection points", form="point")
INFLECTION_POINT = Attribute("inflection point", form="point")
VALUE_AT = Attribute("value at {}")
SLOPE_AT = Attribute("slope at {}")
TANGENT_AT = Attribute("tangent at {}", form="formula")
INTEGRAND = Attribute("integrand", form="formula")
ANTIDERIVATIVE = Attribute("antiderivative", form="formula")
LIMITS = Attribute("limits")

# pieces
LIMIT_FROM_THE = Attribute("limit from the {} at {}")
CONTINUITY_AT = Attribute("continuity at {}")
JUMPS = Attribute("jumps")
NUMBER_OF_JUMPS = Attribute("number of jumps")
PIECE_AT = Attribute("piece at {}", form="formula")

# two graphs
INTERSECTIONS_WITH = Attribute("intersections with {}", form="point")
NUMBER_OF_INTERSECTIONS_WITH = Attribute("number of intersections with {}")
INTERSECTION_WITH = Attribute("intersection with {}", form="point")
X_OF_THE_INTERSECTION_WITH = Attribute("x of the intersection with {}")

# conics, curves by a parameter, curves by angle and distance
CENTRE = Attribute("centre", form="point")
RADIUS = Attribute("radius")
DIAMETER = Attribute("diameter")
CIRCUMFERENCE = Attribute("circumference")
ENCLOSED_AREA = Attribute("enclosed area")
SEMI_MAJOR_AXIS = Attribute("semi-major axis")
SEMI_MINOR_AXIS = Attribute("semi-minor axis")
VERTICES = Attribute("vertices", form="point")
FOCI = Attribute("foci", form="point")
FOCUS = Attribute("focus", form="point")
FOCUS_DISTANCE = Attribute("distance of a focus from the centre")
FOCAL_DISTANCE = Attribute("focal distance")
DIRECTRIX = Attribute("directrix", form="formula")
ECCENTRICITY = Attribute("eccentricity")
ASYMPTOTES = Attribute("asymptotes", form="formula")
POINT_AT_T = Attribute("point at t = {}", form="point")
R_AT = Attribute("r at {}")
NUMBER_OF_PETALS = Attribute("number of petals")
LARGEST_DISTANCE = Attribute("largest distance from the pole")
DISTANCE_BETWEEN_TURNS = Attribute("distance between turns")

# fields
VECTOR_AT = Attribute("vector at {}", form="point")
DIVERGENCE = Attribute("divergence")
CURL = Attribute("curl")
EQUILIBRIUM = Attribute("equilibrium", form="point")
KIND_OF_FLOW = Attribute("kind of flow")
LEVEL_POINTS = Attribute("points with slope 0", form="formula")
CONSTANT_SOLUTION = Attribute("constant solution", form="formula")
STABILITY = Attribute("stability")

# regions
SIZE = Attribute("size")
CORNERS = Attribute("corners", form="point")
NUMBER_OF_CORNERS = Attribute("number of corners")
Z_AT_THE_CORNERS = Attribute("z at the corners")
MAXIMUM_OF_Z = Attribute("maximum of z")
MINIMUM_OF_Z = Attribute("minimum of z")
BEST_CORNER = Attribute("best corner", form="point")
FEASIBILITY_OF = Attribute("feasibility of {}")
Z_AT = Attribute("z at {}")

# sets on a line
SET = Attribute("set", form="set")
NUMBER = Attribute("number")
INEQUALITY = Attribute("inequality", form="set")
TOTAL_LENGTH = Attribute("total length")
NUMBER_OF_INTEGERS = Attribute("number of integers")
MEMBERSHIP_OF = Attribute("membership of {}")

# solids
MEASURE = Attribute("measure {}")
NUMBER_OF_FACES = Attribute("number of faces")
NUMBER_OF_EDGES = Attribute("number of edges")
COUNTED = {"faces": NUMBER_OF_FACES, "edges": NUMBER_OF_EDGES, "corners": NUMBER_OF_CORNERS}
VOLUME = Attribute("volume")
SURFACE_AREA = Attribute("surface area")
BASE_AREA = Attribute("base area")
SPACE_DIAGONAL = Attribute("space diagonal")
SLANT_HEIGHT = Attribute("slant height")
HEIGHT_OF_A_SIDE_FACE = Attribute("height of a side face")
SHAPE_OF_THE_SECTION = Attribute("shape of the section")
RADIUS_OF_THE_SECTION = Attribute("radius of the section")
SIDE_OF_THE_SECTION = Attribute("side of the section")
AREA_OF_THE_SECTION = Attribute("area of the section")

VOCABULARY = Vocabulary(tuple(a for a in vars().values() if isinstance(a, Attribute)), RULES) + COMMON
