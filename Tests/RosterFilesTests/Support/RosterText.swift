/// A small roster as text, whose parts a test replaces to make it wrong.
enum RosterText {
  static let sound = """
    {
      "format": "tandem-roster/1",
      "program": {"name": "Valley", "timeZone": "America/Los_Angeles", "startEvery": 15},
      "term": {"name": "Fall", "start": "2026-08-31", "end": "2026-12-18", "noSchool": ["2026-09-07", {"from": "2026-11-23", "to": "2026-11-27"}]},
      "schools": [
        {"id": "lincoln", "organization": "rv", "workday": {"start": "07:45", "end": "16:00"},
          "periods": [{"id": "1", "start": "08:15", "end": "09:05"}, {"id": "2", "start": "09:10", "end": "10:00"}],
          "days": [{"label": "Wed", "periods": [{"id": "1", "start": "09:15", "end": "09:55"}]}], "rooms": 2},
        {"id": "grant", "timeZone": "America/Denver", "workday": {"start": "08:00", "end": "15:30"}, "rotation": ["A", "B"],
          "periods": [{"id": "first", "start": "08:15", "end": "09:05"}], "days": [{"label": "B"}]}
      ],
      "travel": [{"between": ["lincoln", "grant"], "minutes": 15}],
      "leaders": [
        {"id": "L1", "school": "lincoln", "subjects": ["math"], "grades": ["6", "7"], "caseload": {"min": 1, "max": 2}, "prefers": ["P1"],
          "lessons": [{"days": ["Mon", "Tue"], "period": "1", "subject": "math", "grade": "7"}],
          "unavailable": [{"days": ["Wed"], "start": "14:30", "end": "16:00"}, {"date": "2026-10-02"}]},
        {"id": "L2", "school": "grant", "lessons": [{"days": ["A", "Fri"], "start": "09:00", "end": "24:00"}]}
      ],
      "peers": [
        {"id": "P1", "school": "grant", "goals": [{"standard": "CCSS.MATH.CONTENT.7.RP.A.2", "weight": 3}, {"practice": "inquiry"}], "priority": 2, "prefers": ["L1"]},
        {"id": "P2", "school": "lincoln"}
      ],
      "eligibility": {"sameOrganization": true, "maxTravelMinutes": 30, "minimumScore": 1, "regularShare": 0.6},
      "together": [["L1", "P1"]],
      "apart": [["L2", "P2"]],
      "history": [{"leader": "L1", "peer": "P1", "terms": 2, "rating": 4}],
      "scores": [{"leader": "L1", "peer": "P2", "score": 812}],
      "activities": [
        {"id": "cycle", "per": "pair", "times": 4, "steps": [
          {"id": "plan", "kind": "meeting", "minutes": 30},
          {"id": "observe", "kind": "observation", "minutes": 45, "cover": true, "after": {"min": 1, "max": 5}}]},
        {"id": "plc", "per": "group", "times": 3, "quorum": 0.5, "steps": [{"id": "meet", "kind": "group", "minutes": 60}]}
      ],
      "objective": "points",
      "weights": {"unserved": 2000},
      "materials": [{"id": "m1", "title": "Ratios", "standards": ["CCSS.MATH.CONTENT.7.RP.A.2"]}]
    }
    """

  /// The sound roster with one part replaced; the part must stand in it.
  static func with(_ part: String, _ replacement: String) -> String {
    precondition(sound.contains(part), "\(part) is not in the roster")
    let range = sound.range(of: part)!
    return sound.replacingCharacters(in: range, with: replacement)
  }
}
