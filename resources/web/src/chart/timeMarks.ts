import { monthName } from '../i18n/format';

export interface TimeMark {
  index: number;
  label: string;
}

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The first day of each month, of every second, third ... so that at most so many are named. */
export function timeMarks(days: string[], atMost: number): TimeMark[] {
  const firstDay = days[0];
  const lastDay = days[days.length - 1];
  if (!firstDay || !lastDay || atMost < 1) return [];
  const months = monthNumber(lastDay) - monthNumber(firstDay);
  const step = STEPS.find((candidate) => months / candidate <= atMost) ?? 240;
  const marks: TimeMark[] = [];
  let month = monthNumber(firstDay);
  let year = '';
  days.forEach((day, index) => {
    if (monthNumber(day) === month) return;
    month = monthNumber(day);
    if (month % step !== 0) return;
    const withYear = day.slice(0, 4) !== year;
    year = day.slice(0, 4);
    marks.push({ index, label: step >= 12 ? year : monthName(day, withYear) });
  });
  return marks;
}
