import IntegerProgram

extension TermModel {
  /// S3: the steps of a cycle in order, within their lags; for the steps that lie on a day or before, which makes the relaxation strong.
  func addOrder(of item: Int, _ named: inout NamedProgram) {
    guard places[item].count > 1 else { return }
    let cycle = problem.items[item]
    let track = problem.tracks[cycle.track]
    let reached = places[item].indices.map { reachedVariables(item, $0, &named) }
    for step in places[item].indices.dropFirst() {
      let lag = track.steps[step].lag
      let (earlier, later) = (reached[step - 1], reached[step])
      for day in cycle.days {
        let number = day - cycle.days.lowerBound
        // The step before lies at least `min` days earlier.
        let least = number - max(1, lag.min)
        let before: [(Variable, Double)] = least >= 0 ? [(earlier[least], -1)] : []
        if lag.min > 0 {
          named.row("S3", .atMost(0), [(later[number], 1)] + before)
        } else {
          addSameDay(item, step, day: day, later: number > 0 ? later[number - 1] : nil, before, &named)
        }
        // And at most `max`.
        if number + lag.max < cycle.days.count {
          named.row("S3", .atMost(0), [(earlier[number], 1), (later[number + lag.max], -1)])
        }
      }
    }
  }

  /// For each day of the window whether the step lies on it or before.
  private func reachedVariables(_ item: Int, _ step: Int, _ named: inout NamedProgram) -> [Variable] {
    let days = problem.items[item].days
    var byDay = Array(repeating: [(Variable, Double)](), count: days.count)
    for place in places[item][step] { byDay[place.day - days.lowerBound].append((place.variable, 1)) }
    var last: Variable?
    return days.map { day in
      var meaning = self.meaning(.reached, item)
      meaning.step = step
      meaning.day = day
      let variable = named.variable("u", meaning, cost: 0)
      let before: [(Variable, Double)] = last.map { [($0, 1)] } ?? []
      named.row("S3", .exactly(0), byDay[day - days.lowerBound] + before + [(variable, -1)])
      last = variable
      return variable
    }
  }

  /// On one date a step starts no earlier than the one before ends: a row for each set of ends that a start may follow.
  private func addSameDay(
    _ item: Int, _ step: Int, day: Int, later: Variable?, _ before: [(Variable, Double)],
    _ named: inout NamedProgram
  ) {
    let gap = problem.tracks[problem.items[item].track].steps[step].gap
    let starts = places[item][step].filter { $0.day == day }.sorted { $0.span.start < $1.span.start }
    let ends = places[item][step - 1].filter { $0.day == day }.sorted { $0.span.end < $1.span.end }
    let rest: [(Variable, Double)] = later.map { [($0, 1)] } ?? []
    var done = 0
    for (number, place) in starts.enumerated() {
      while done < ends.count, ends[done].span.end + gap <= place.span.start { done += 1 }
      // The last start before a further end is the one that says most.
      if number + 1 < starts.count,
        done == ends.count || ends[done].span.end + gap > starts[number + 1].span.start
      {
        continue
      }
      let until = starts[...number].map { ($0.variable, 1.0) }
      named.row("S3", .atMost(0), rest + until + before + ends[..<done].map { ($0.variable, -1) })
    }
  }
}
