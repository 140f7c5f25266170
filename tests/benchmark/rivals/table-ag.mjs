// AG Grid Community, as its manual teaches it; rows do not slide when their order changes, which favours it here.
import { AllCommunityModule, ModuleRegistry, createGrid, themeQuartz } from "ag-grid-community";

import { LEARNER_HEADS } from "./subjects.mjs";

const collator = new Intl.Collator("vi");

ModuleRegistry.registerModules([AllCommunityModule]);

window.begin = (all) => {
  const find = Object.assign(document.createElement("input"), { id: "find", type: "search" });
  const place = document.createElement("div");
  place.style.height = "560px";
  document.getElementById("root").append(find, place);
  const columnDefs = LEARNER_HEADS.map((headerName, column) => ({
    headerName,
    colId: String(column),
    valueGetter: ({ data }) => data[column],
    flex: 1,
    ...(typeof all[0][column] === "string" && { comparator: collator.compare }),
  }));
  const grid = createGrid(place, { columnDefs, rowData: all, rowHeight: 52, theme: themeQuartz, animateRows: false, cacheQuickFilter: true });
  find.addEventListener("input", () => grid.setGridOption("quickFilterText", find.value));
  return {
    sort: (column) => grid.applyColumnState({ state: [{ colId: String(column), sort: "asc" }], defaultState: { sort: null } }),
  };
};
