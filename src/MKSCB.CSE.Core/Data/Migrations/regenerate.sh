#!/bin/sh
# Until the first release there is one migration, Initial, per provider: this throws it away and makes it again.
# Needs no database server. After the first release use ../add-migration.sh NAME instead.
set -eu
cd "$(dirname "$0")/../.."
rm -rf Data/Migrations/Sqlite Data/Migrations/SqlServer Data/Migrations/Postgres
exec Data/add-migration.sh Initial
