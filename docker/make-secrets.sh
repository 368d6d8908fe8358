#!/bin/sh
# Makes the secrets that are missing, each in a file of docker/secrets; changes none that is there.
set -eu
cd "$(dirname "$0")"

# Nobody but the owner may enter the folder. The files are readable to all, since each container
# that is given one reads it as a user of its own.
umask 022
mkdir -p secrets
chmod 700 secrets

for name in postgres_password portal_migrator_password portal_app_password portal_sequencer_password \
  keycloak_password keycloak_admin_password oidc_client_secret portal_actor_key; do
  file=secrets/$name
  if [ -e "$file" ]; then
    echo "kept  $file"
  else
    LC_ALL=C tr -dc 'A-Za-z0-9' </dev/urandom | head -c 40 >"$file.new"
    mv "$file.new" "$file"
    echo "made  $file"
  fi
done

# Filled only while that key changes, as docs/deployment.md says.
[ -e secrets/portal_actor_key_previous ] || : >secrets/portal_actor_key_previous

# The key by which the portal signs the lines of the audit log, and the public keys that the database takes. A new public
# key is added to those that are there; docs/deployment.md says when the old one goes.
if [ -e secrets/portal_node_key ]; then
  echo "kept  secrets/portal_node_key"
else
  openssl genpkey -algorithm ed25519 -out secrets/portal_node_key.new
  openssl pkey -in secrets/portal_node_key.new -pubout -out secrets/portal_node_key.pub
  cat secrets/portal_node_key.pub >>secrets/portal_node_keys
  cat secrets/portal_node_key.pub >>secrets/portal_node_key.new
  rm secrets/portal_node_key.pub
  chmod 644 secrets/portal_node_key.new
  mv secrets/portal_node_key.new secrets/portal_node_key
  echo "made  secrets/portal_node_key"
fi
