#!/bin/sh
# Starts Payara Micro with the portal. All that it writes goes below PORTAL_HOME, so the rest may be read-only.
set -eu
programs=${PORTAL_PROGRAMS:-/opt/portal}
home=${PORTAL_HOME:-/tmp/portal}

rm -rf "$home"
mkdir -p "$home/tmp"
cp -R "$programs/payara" "$home/root"

exec java -Djava.io.tmpdir="$home/tmp" -jar "$home/root/launch-micro.jar" \
  --port "${PORTAL_HTTP_PORT:-8080}" --nohazelcast --disablephonehome \
  --prebootcommandfile "$programs/boot.txt" --secretsdir "${PORTAL_SECRETS:-/run/secrets}" \
  --deploy "$programs/portal.war" --contextroot /
