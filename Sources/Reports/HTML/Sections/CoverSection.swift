import Coaching

/// The lessons to cover, by date.
struct CoverSection {
  typealias Fields = ReportTemplates.Fields

  let part: PlanPart

  /// What the template "cover" is filled with.
  var fields: Fields {
    [
      "hasRows": !part.covers.isEmpty,
      "groups": groups.map { group -> Fields in
        [
          "isFolded": group.label != nil, "label": group.label ?? "",
          "caption": "\(Words.count(group.rows.count, "lesson")) for a substitute",
          "rows": group.rows.map(row),
        ]
      },
    ]
  }

  /// All lessons in one table; very many in a folded one for each week.
  private var groups: [HTMLReport.RowGroup<CoveredLesson>] {
    guard !part.covers.isEmpty else { return [] }
    guard part.covers.count > HTMLReport.rowsUnfolded else {
      return [HTMLReport.RowGroup(label: nil, rows: part.covers)]
    }
    let weeks = TermWeeks(part.index.roster.term)
    let byWeek = Dictionary(grouping: part.covers) { weeks.number(of: $0.date) }
    return byWeek.keys.sorted().map { number in
      HTMLReport.RowGroup(
        label: "Week \(number) · \(DateText.week(from: weeks.monday(of: number)))", rows: byWeek[number]!)
    }
  }

  private func row(_ lesson: CoveredLesson) -> Fields {
    let index = part.index
    return [
      "date": DateText.dayAndYear(lesson.date), "time": lesson.time.description,
      "period": lesson.period ?? "–", "teacher": index.name(ofPerson: lesson.teacher),
      "school": index.person(lesson.teacher).map { index.name(ofSchool: $0.school) } ?? "",
    ]
  }
}
