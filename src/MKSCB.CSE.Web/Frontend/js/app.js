import { createAll, Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink } from "govuk-frontend";
import { AddAnother, Alert, SortableTable } from "@ministryofjustice/frontend";

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink]) {
  createAll(component);
}
for (const component of [AddAnother, Alert, SortableTable]) {
  createAll(component);
}
