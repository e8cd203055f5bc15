"""franz-go: strict decoders and the newest versions of the protocol."""
import scenarios
from fixture import BUILD, spread


@spread
class FranzGo(scenarios.GroupScenarios, scenarios.ProgramWithAdminTest):
    @staticmethod
    def command():
        return [BUILD / "go" / "client"]
