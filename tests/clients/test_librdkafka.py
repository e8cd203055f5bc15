"""librdkafka's C++ interface as the distribution ships it."""
import scenarios
from fixture import BUILD, spread


@spread
class Librdkafka(scenarios.GroupScenarios, scenarios.ProgramTest):
    @staticmethod
    def command():
        return [BUILD / "cpp" / "client"]
