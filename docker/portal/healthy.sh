#!/bin/bash
# Succeeds when the portal itself answers, not only the server around it; the image has no curl.
exec 3<>"/dev/tcp/127.0.0.1/${PORTAL_HTTP_PORT:-8080}" || exit 1
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "${1:-/signed-out.xhtml}" >&3
read -r -t 5 _ status _ <&3
[ "$status" = 200 ]
