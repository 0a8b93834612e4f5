#!/bin/sh
# Adds the migration NAME for all three providers: src/MKSCB.CSE.Core/Data/add-migration.sh NAME
# One build first: "migrations add" against a stale assembly compares with yesterday's model.
set -eu
name=${1:?"usage: add-migration.sh NAME"}
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
dotnet build -m:1 -nodeReuse:false -v q --nologo
for provider in Sqlite SqlServer Postgres; do
  dotnet ef migrations add "$name" --no-build --context "${provider}Db" --output-dir "Data/Migrations/$provider"
done
