import Coaching

/// A small worked example that runs at once: what `tandem init` writes, to be filled with one's own rows.
public enum StarterProgram {
  /// Two schools, two leaders, five peers, a coaching cycle and a group meeting.
  public static var roster: Roster {
    get throws(FileFaults) { try RosterFile.decode(Array(text.utf8)).roster }
  }

  /// The example's spreadsheets, and a page that explains them.
  public static var files: [SpreadsheetFile] {
    get throws(FileFaults) { files(of: try roster) }
  }

  /// A roster's spreadsheets, and the page that explains them.
  public static func files(of roster: Roster) -> [SpreadsheetFile] {
    RosterTables.files(of: roster) + [
      SpreadsheetFile(name: "README.txt", bytes: Array(StarterGuide.text.utf8))
    ]
  }

  private static let text = #"""
    {
      "format": "tandem-roster/1",
      "program": {"name": "Our coaching program", "timeZone": "America/Los_Angeles"},
      "term": {"name": "Fall 2026", "start": "2026-08-31", "end": "2026-12-11",
        "noSchool": ["2026-09-07", "2026-11-11", {"from": "2026-11-23", "to": "2026-11-27"}]},
      "schools": [
        {"id": "lincoln", "name": "Lincoln Middle School", "organization": "valley", "locale": "rural",
          "workday": {"start": "07:45", "end": "15:45"},
          "periods": [
            {"id": "1", "start": "08:15", "end": "09:05"}, {"id": "2", "start": "09:10", "end": "10:00"},
            {"id": "3", "start": "10:05", "end": "10:55"}, {"id": "4", "start": "11:00", "end": "11:50"},
            {"id": "5", "start": "12:30", "end": "13:20"}, {"id": "6", "start": "13:25", "end": "14:15"}],
          "days": [{"label": "Wed", "periods": [
            {"id": "1", "start": "09:15", "end": "09:55"}, {"id": "2", "start": "10:00", "end": "10:40"},
            {"id": "3", "start": "10:45", "end": "11:25"}, {"id": "4", "start": "11:30", "end": "12:10"},
            {"id": "5", "start": "12:50", "end": "13:30"}, {"id": "6", "start": "13:35", "end": "14:15"}]}],
          "rooms": 2, "substitutesPerDay": 1, "coverMinutes": 1200},
        {"id": "grant", "name": "Grant Middle School", "organization": "valley", "locale": "town",
          "workday": {"start": "08:00", "end": "16:00"},
          "periods": [
            {"id": "1", "start": "08:30", "end": "09:20"}, {"id": "2", "start": "09:25", "end": "10:15"},
            {"id": "3", "start": "10:20", "end": "11:10"}, {"id": "4", "start": "11:15", "end": "12:05"},
            {"id": "5", "start": "12:45", "end": "13:35"}, {"id": "6", "start": "13:40", "end": "14:30"}],
          "noSchool": ["2026-10-09"], "substitutesPerDay": 1}
      ],
      "travel": [{"between": ["lincoln", "grant"], "minutes": 15}],
      "leaders": [
        {"id": "L1", "name": "Ana Ruiz", "email": "ana@example.org", "school": "lincoln", "subjects": ["math"], "grades": ["6", "7"],
          "standards": ["CCSS.MATH.CONTENT.6.RP", "CCSS.MATH.CONTENT.7.RP"], "practices": ["inquiry"], "modes": ["inPerson", "virtual"],
          "caseload": {"min": 2, "max": 4}, "prefers": ["P1"],
          "lessons": [
            {"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "period": "1", "subject": "math", "grade": "6"},
            {"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "period": "2", "subject": "math", "grade": "7"},
            {"days": ["Mon", "Wed", "Fri"], "period": "5", "subject": "math", "grade": "7"}],
          "unavailable": [{"days": ["Wed"], "start": "14:30", "end": "15:45"}, {"date": "2026-10-02"}],
          "avoid": [{"days": ["Fri"], "start": "14:30", "end": "15:45"}], "limits": {"sessionsPerDay": 3, "minutesPerWeek": 300}},
        {"id": "L2", "name": "Ben Carter", "school": "grant", "subjects": ["ela"], "grades": ["7", "8"],
          "standards": ["CCSS.ELA-LITERACY.RI.8"], "practices": ["discussion"], "caseload": {"min": 1, "max": 4},
          "lessons": [
            {"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "period": "2", "subject": "ela", "grade": "8"},
            {"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "period": "3", "subject": "ela", "grade": "7"},
            {"days": ["Tue", "Thu"], "period": "5", "subject": "ela", "grade": "7"}]}
      ],
      "peers": [
        {"id": "P1", "name": "Chen Li", "school": "lincoln", "subjects": ["math"], "grades": ["6"], "prefers": ["L1"],
          "goals": [{"standard": "CCSS.MATH.CONTENT.6.RP.A.1", "weight": 3}, {"practice": "inquiry"}],
          "lessons": [
            {"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "period": "3", "subject": "math", "grade": "6"},
            {"days": ["Tue", "Thu"], "period": "4", "subject": "math", "grade": "6"},
            {"days": ["Mon", "Wed", "Fri"], "period": "6", "subject": "math", "grade": "6"}]},
        {"id": "P2", "name": "Dara Singh", "school": "lincoln", "subjects": ["math", "science"], "grades": ["7"],
          "goals": [{"standard": "CCSS.MATH.CONTENT.7.RP.A.2", "weight": 2}], "priority": 2,
          "lessons": [
            {"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "period": "1", "subject": "science", "grade": "7"},
            {"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "period": "4", "subject": "math", "grade": "7"}]},
        {"id": "P3", "name": "Eve Novak", "school": "grant", "subjects": ["math"], "grades": ["7"], "modes": ["inPerson", "virtual"],
          "goals": [{"standard": "CCSS.MATH.CONTENT.7.RP.A.3"}],
          "lessons": [
            {"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "period": "4", "subject": "math", "grade": "7"},
            {"days": ["Mon", "Wed"], "period": "6", "subject": "math", "grade": "7"}]},
        {"id": "P4", "name": "Finn Moore", "school": "grant", "subjects": ["ela"], "grades": ["8"],
          "goals": [{"standard": "CCSS.ELA-LITERACY.RI.8.1", "weight": 2}, {"practice": "discussion"}],
          "lessons": [
            {"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "period": "1", "subject": "ela", "grade": "8"},
            {"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "period": "4", "subject": "ela", "grade": "8"}],
          "unavailable": [{"days": ["Tue"], "start": "14:30", "end": "16:00"}]},
        {"id": "P5", "name": "Gia Rossi", "school": "grant", "subjects": ["ela"], "grades": ["7"], "prefers": ["L2"],
          "goals": [{"standard": "CCSS.ELA-LITERACY.W.7.2"}],
          "lessons": [
            {"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "period": "5", "subject": "ela", "grade": "7"},
            {"days": ["Tue", "Thu"], "period": "6", "subject": "ela", "grade": "7"}]}
      ],
      "history": [{"leader": "L1", "peer": "P1", "terms": 1, "rating": 4}],
      "activities": [
        {"id": "cycle", "per": "pair", "times": 3, "steps": [
          {"id": "plan", "kind": "meeting", "minutes": 30},
          {"id": "observe", "kind": "observation", "minutes": 45, "cover": true, "after": {"min": 1, "max": 5}},
          {"id": "reflect", "kind": "meeting", "minutes": 30, "after": {"min": 0, "max": 3}}]},
        {"id": "plc", "per": "group", "times": 2, "steps": [
          {"id": "prepare", "kind": "preparation", "minutes": 30},
          {"id": "facilitate", "kind": "group", "minutes": 45, "after": {"min": 1, "max": 5}}]}
      ],
      "materials": [
        {"id": "ratios", "title": "Ratios in the news", "standards": ["CCSS.MATH.CONTENT.6.RP.A.1"], "url": "https://example.org/ratios"}]
    }
    """#
}
