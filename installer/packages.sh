# shellcheck shell=bash
# Sourced, with brook_root set: installs the packages of the sections named as arguments that are missing. Needs apt; asks
# for root by sudo.

packages_of() { # SECTION
  sed -n "s/^$1: *//p" "${brook_root:?}/installer/packages.txt"
}

is_installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'; }
is_known() { [ -n "$(apt-cache policy "$1" 2>/dev/null | sed -n '/Candidate: [^(]/p')" ]; }

# The commands some packages bring may be there without the package: a toolchain of the user's own is as good.
has_command_of() {
  case $1 in
    nodejs) command -v node >/dev/null ;;
    npm) command -v npm >/dev/null ;;
    maven) command -v mvn >/dev/null ;;
    *jdk*) command -v javac >/dev/null ;;
    cmake | ccache | mold | kcat | zstd | clang | python3) command -v "$1" >/dev/null ;;
    ninja-build) command -v ninja >/dev/null ;;
    *) return 1 ;;
  esac
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
    echo "brook: installing packages needs root; run as root or install sudo" >&2
    return 1
  fi
}

# Chooses the first of "a|b" that is installed, else the first that can be.
choose() {
  local name
  for name in ${1//|/ }; do if is_installed "$name" || has_command_of "$name"; then return; fi; done
  for name in ${1//|/ }; do if is_known "$name"; then echo "$name"; return; fi; done
  echo "${1%%|*}"
}

missing_packages() {
  local section word name
  for section in "$@"; do
    for word in $(packages_of "$section"); do
      name=${word#(}; name=${name%)}
      case $word in
        \(*) is_installed "$name" || has_command_of "$name" || { is_known "$name" && echo "$name"; } ;;
        *) choose "$name" ;;
      esac
    done
  done | sort -u
}

install_packages() { # SECTION…
  command -v apt-get >/dev/null || { echo "brook: no apt-get here; install by hand what installer/packages.txt names" >&2; return; }
  local missing
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  as_root apt-get update -qq >&2 || echo "brook: the lists of packages may be old" >&2
  missing=$(missing_packages "$@")
  local names
  read -ra names <<< "${missing//$'\n'/ }"
  echo "brook: installing ${names[*]}" >&2
  # Another package program may be at work on a machine that just started: wait for it.
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 \
    "${names[@]}" >&2
}
