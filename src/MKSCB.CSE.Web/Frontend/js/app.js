// Everything here only improves pages that already work without it.
import { createAll, Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink } from "govuk-frontend";
import { AddAnother, Alert, SortableTable } from "@ministryofjustice/frontend";
import { prepareAddAnother } from "./add-another.js";
import { plainRadios } from "./plain-radios.js";
import { guardSubmits } from "./submit-once.js";
import { startAutosave } from "./autosave.js";
import { startTimeout } from "./timeout.js";
import { foldFilters } from "./filter.js";
import { stampPrints } from "./print.js";
import { unfoldEvidence } from "./evidence.js";
import { startLanguageHints } from "./language.js";
import { runClocks } from "./clock.js";

prepareAddAnother();
for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink, AddAnother, Alert, SortableTable]) {
  createAll(component);
}
plainRadios();
guardSubmits();
foldFilters();
stampPrints();
unfoldEvidence();
startLanguageHints();
runClocks();
const drafts = startAutosave();
startTimeout(drafts);
