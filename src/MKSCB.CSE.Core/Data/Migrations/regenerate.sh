#!/bin/sh
# Until the first release there is one migration, Initial, per provider: this throws it away and makes it again, under
# one fixed number, so that two branches which both did so meet in the same files. Needs no database server.
# After the first release use ../add-migration.sh NAME instead.
set -eu
cd "$(dirname "$0")/../.."
rm -rf Data/Migrations/Sqlite Data/Migrations/SqlServer Data/Migrations/Postgres
Data/add-migration.sh Initial
for made in Data/Migrations/*/*_Initial*.cs; do
  case $made in
    *.Designer.cs) sed -i 's/\[Migration("[0-9]*_Initial")\]/[Migration("20260101000000_Initial")]/' "$made" ;;
  esac
  mv "$made" "$(dirname "$made")/20260101000000_Initial${made##*_Initial}"
done
