"""kafkajs: a client that knows no flexible versions."""
import os

import scenarios
from fixture import BUILD, HERE, spread


@spread
class Kafkajs(scenarios.GroupScenarios, scenarios.ProgramWithAdminTest):
    writes_null_headers = False

    @classmethod
    def setUpClass(cls):
        os.environ["NODE_PATH"] = str(BUILD / "node" / "node_modules")
        super().setUpClass()

    @staticmethod
    def command():
        return ["node", HERE / "node" / "client.js"]

    def can_hear(self, record):
        """Headers are an object: values of one name are together."""
        key, value, headers = record
        names = dict.fromkeys(name for name, _ in headers)
        return key, value, [(name, value) for name in names for own, value in headers if own == name]
