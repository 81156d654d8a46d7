# shellcheck shell=sh
# find_jdk OLDEST: sets jdk, jdk_version and jdk_major to the newest JDK of this machine that is OLDEST or newer.
#
# GAINSAY_JAVA_HOME is taken as it stands; otherwise every usual place is looked at, and among equals the first wins.
# Versions are read from the release file that every JDK carries.

jdk=
jdk_version=
jdk_major=0

# Looks at one folder, and keeps it if it holds a newer JDK than the one kept so far.
consider_jdk() {
  [ -r "$1/release" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  considered=
  while read -r considered_line; do
    case $considered_line in
      JAVA_VERSION=*)
        considered=${considered_line#*=}
        considered=${considered#\"}
        considered=${considered%%\"*}
        break
        ;;
    esac
  done <"$1/release"
  considered_major=${considered%%[!0-9]*}
  # Before Java 9 the version began with "1.".
  if [ -n "$considered_major" ] && [ "$considered_major" -gt "$jdk_major" ]; then
    jdk=$1
    jdk_version=$considered
    jdk_major=$considered_major
  fi
}

find_jdk() {
  if [ -n "${GAINSAY_JAVA_HOME:-}" ]; then
    consider_jdk "$GAINSAY_JAVA_HOME"
    if [ "$jdk_major" -lt "$1" ]; then
      printf 'gainsay: GAINSAY_JAVA_HOME is %s, which holds no JDK %s or newer\n' "$GAINSAY_JAVA_HOME" "$1" >&2
      return 1
    fi
    return 0
  fi
  [ -z "${JAVA_HOME:-}" ] || consider_jdk "$JAVA_HOME"
  if considered_java=$(command -v javac 2>/dev/null); then
    considered_java=$(readlink -f "$considered_java" 2>/dev/null || printf '%s' "$considered_java")
    consider_jdk "${considered_java%/bin/javac}"
  fi
  for considered_home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/* /opt/java/* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.gradle/jdks/* \
    "${HOME:-/}"/.asdf/installs/java/* "${HOME:-/}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    consider_jdk "$considered_home"
  done
  if [ "$jdk_major" -lt "$1" ] && [ -x /usr/libexec/java_home ]; then
    considered_home=$(/usr/libexec/java_home -v "$1+" 2>/dev/null) && consider_jdk "$considered_home"
  fi
  if [ "$jdk_major" -lt "$1" ]; then
    if [ "$jdk_major" -gt 0 ]; then
      printf 'gainsay: needs a JDK %s or newer; the newest one found is %s in %s\n' "$1" "$jdk_version" "$jdk" >&2
    else
      printf 'gainsay: needs a JDK %s or newer; none was found\n' "$1" >&2
    fi
    printf 'gainsay: install one (https://adoptium.net), or name it in GAINSAY_JAVA_HOME\n' >&2
    return 1
  fi
}
