"""What takes seconds to load, for tests and what they are made of."""

from app.detect.sounds.heard_as import HeardAs
from app.detect.text.lexicon import Lexicons
from app.detect.text.pipelines import Pipelines

PIPELINES = Pipelines()
LEXICONS = Lexicons(PIPELINES)
HEARD_AS = HeardAs()
