// Dates as the graph tells them (a subset of EDTF), as the days they may mean.

const DAY = 86400000;

function days(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / DAY);
}

function point(text) {
  const match = /^(\d{3}[\dX])(?:-(\d\d))?(?:-(\d\d))?~?$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  if (year.endsWith("X")) {
    const decade = Number(year.slice(0, 3)) * 10;
    return [days(decade, 0, 1), days(decade + 10, 0, 0)];
  }
  if (!month) return [days(Number(year), 0, 1), days(Number(year), 12, 0)];
  if (!day) return [days(Number(year), Number(month) - 1, 1), days(Number(year), Number(month), 0)];
  const only = days(Number(year), Number(month) - 1, Number(day));
  return [only, only];
}

// [first day, last day], counted from 1970; null where the year is not known.
export function daysOf(edtf) {
  if (!edtf) return null;
  const [from, to] = edtf.split("/");
  if (to === undefined) return point(from);
  const first = from === ".." ? [-Infinity] : point(from);
  const last = to === ".." ? [, Infinity] : point(to);
  return first && last ? [first[0], last[1]] : null;
}

export function dayText(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

function readablePoint(text) {
  const about = text.endsWith("~") ? "about " : "";
  const [year, month, day] = text.replace("~", "").split("-");
  const parts = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year === "XXXX" ? "" : year];
  const decade = /^\d{3}X$/.test(year) ? "the " + year.slice(0, 3) + "0s" : null;
  return about + (decade ?? parts.filter(Boolean).join(" "));
}

// "26 March 2018", "since 2009", "2013 to 2016"
export function readable(edtf) {
  if (!edtf) return "";
  const [from, to] = edtf.split("/");
  if (to === undefined) return readablePoint(from);
  if (from === "..") return "until " + readablePoint(to);
  if (to === "..") return "since " + readablePoint(from);
  return readablePoint(from) + " to " + readablePoint(to);
}
