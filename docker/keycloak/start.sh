#!/bin/bash
# Starts Keycloak, which reads no password from a file by itself: each goes into its environment here.
set -eu
folder=${PORTAL_SECRETS:-/run/secrets}

secret() {
  if [ ! -s "$folder/$1" ]; then
    echo "The secret $folder/$1 is missing or empty." >&2
    exit 1
  fi
  printf '%s' "$(<"$folder/$1")"
}

KC_DB_PASSWORD=$(secret keycloak_password)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret keycloak_admin_password)
PORTAL_CLIENT_SECRET=$(secret oidc_client_secret)
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD PORTAL_CLIENT_SECRET

exec "${KEYCLOAK_HOME:-/opt/keycloak}/bin/kc.sh" start --optimized --import-realm
