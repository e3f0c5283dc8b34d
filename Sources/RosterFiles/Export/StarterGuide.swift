/// The page that explains the spreadsheets of the template set.
enum StarterGuide {
  static let text = """
    Your coaching program in spreadsheets
    =====================================

    Each file is one table; its first row names the columns. Replace the example's rows with your own, keep the
    header rows, and save as "CSV UTF-8". Then:

        tandem import csv THIS-FOLDER -o roster.json
        tandem check roster.json
        tandem schedule roster.json -o plan.json

    Needed are rules.csv and schools.csv, and of each table the columns marked with *; an empty cell takes the usual
    value. Column names may be written with spaces or in capitals, columns may stand in any order, and columns whose
    name begins with x- are ignored. Lists in a cell are parted by semicolons: math;science. Commas or semicolons may
    part the cells.

    Times: 8:15 AM, 08:15 or 13:05. Days: Mon;Wed, Monday, Mon-Fri. Grades: PK, K, 1 to 12, 6-8.
    Dates: 2026-09-15, 15 Sep 2026, 9/15/2026; but 3/4/2026 is refused, since it means two days.
    Yes or no: yes, no, true, false, x. Shares: 0.5 or 50%.
    Standards: 6.RP.A.1, Math.6.RP.A.1 and CCSS.Math.Content.6.RP.A.1 are one and the same.

    rules.csv        rule*, value*: program.timeZone, term.start and term.end are needed; the rest has its usual value
    schools.csv      id*, name, organization, locale, timeZone, start*, end* (of the workday), rotation (A;B), rooms,
                     substitutesPerDay, coverMinutes
    periods.csv      school*, label (of the days that have a table of their own; empty for the usual one), period,
                     start, end; a row with a label alone: days without periods
    no-school.csv    school (empty: all), from*, to (empty: one day)
    travel.csv       from*, to*, minutes*; between two schools, both ways
    leaders.csv      id*, name, email, school*, subjects, grades, modes (in person;virtual), prefers (ids of peers,
                     most wanted first), standards, practices, caseloadMin, caseloadMax, sessionsPerDay, minutesPerWeek
    peers.csv        id*, name, email, school*, subjects, grades, modes, prefers (ids of leaders), leaders (how many
                     they want), priority (1 to 10), sessionsPerDay, minutesPerWeek
    lessons.csv      person*, days (empty: every day), period or start and end, subject, grade
    unavailable.csv  person*, days, date or from and to, period or start and end (empty: the whole day)
    avoid.csv        the same, for times that someone would rather keep free
    goals.csv        peer*, standard or practice, weight
    history.csv      leader*, peer*, terms*, rating (1 to 5)
    pairs.csv        leader*, peer*, rule* (together or apart)
    scores.csv       leader*, peer*, score* (0 to 1000): instead of the computed ones
    activities.csv   activity*, per (pair or group), times, quorum, step*, kind* (meeting, observation, group,
                     preparation), minutes*, observes, cover, afterMin, afterMax (days after the step before); one row
                     a step, what belongs to the whole activity in its first row
    materials.csv    id*, title, standards, practices, url

    If a row can't be taken, no roster is written: every such row is told with its line and column, and also listed in
    rejected.csv with the reason first. Correct the tables and import again.

    """
}
