// One bundle for all pages: the body says which page it is.
import { startDesk } from "./desk";
import { startDossier } from "./dossier";

if (document.body.classList.contains("desk")) startDesk();
else if (document.body.classList.contains("dossier")) startDossier();
