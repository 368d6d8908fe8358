#!/bin/sh
# Starts Payara Micro with the portal. All that it writes goes below PORTAL_HOME, so the rest may be read-only.
set -eu
programs=${PORTAL_PROGRAMS:-/opt/portal}
home=${PORTAL_HOME:-/tmp/portal}

rm -rf "$home"
mkdir -p "$home/root/runtime" "$home/tmp"
cp -R "$programs"/payara/config "$programs"/payara/docroot "$programs"/payara/lib "$programs"/payara/META-INF \
  "$programs"/payara/launch-micro.jar "$home/root/"
ln -s "$programs"/payara/runtime/* "$home/root/runtime/"

exec java -Djava.io.tmpdir="$home/tmp" -jar "$home/root/launch-micro.jar" \
  --port "${PORTAL_HTTP_PORT:-8080}" --nohazelcast --disablephonehome \
  --prebootcommandfile "$programs/boot.txt" --secretsdir "${PORTAL_SECRETS:-/run/secrets}" \
  --deploy "$programs/portal.war" --contextroot /
