# What app/run and tests/run share: the packages and the build. Sourced by bash, with `root` set to
# the project's folder.

# Installs what of app/packages is missing; says nothing where all is there.
installPackages() {
  local wanted missing=() package
  mapfile -t wanted < <(grep -Ev '^[[:space:]]*(#|$)' "$root/app/packages")
  local installed
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^installed //p' || true)
  for package in "${wanted[@]}"; do
    grep -qxF "$package" <<<"$installed" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  echo "Installing ${#missing[@]} Debian packages: ${missing[*]}" >&2
  local asRoot=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Not root and no sudo: install them yourself with apt-get install ${missing[*]}" >&2; return 1; }
    asRoot=(sudo)
  fi
  "${asRoot[@]}" apt-get update -qq >&2
  "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# buildPreset PRESET [TARGET…]: configures once, builds what changed.
buildPreset() {
  local preset=$1
  shift
  export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
  export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
  cd "$root" || return
  if [ ! -f "build/$preset/build.ninja" ]; then
    cmake --preset "$preset" >&2
  fi
  if ninja -C "build/$preset" -n "$@" | grep -q 'no work to do'; then
    return
  fi
  echo "Building ($preset)…" >&2
  cmake --build --preset "$preset" ${1:+--target "$@"} >&2
}
