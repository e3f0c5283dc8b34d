import Coaching

extension RosterDecoder {
  /// The activities; none more often than there are program days.
  mutating func activities(_ list: Int?, days: Int?) -> [Activity] {
    var seen = SeenNames(what: "activity of that id")
    return input.items(list).compactMap { node in
      guard let fields = input.fields(node, ActivityKey.table) else { return nil }
      let id = seen.identifier(input.required(fields, .id), input: &input)
      let per = input.choice(input.required(fields, .per), Activity.Party.self)
      let times = input.whole(input.required(fields, .times), RosterLimits.times)
      if let days, let times, let node = fields[.times], times > days {
        input.fail(node, .timesAboveDays(times: times, days: days))
      }
      let quorum = input.share(fields[.quorum], from: Share(0), to: Share(1), decimals: 18)
      let steps = steps(input.required(fields, .steps), per: per)
      guard let id, let per, let times else { return nil }
      var activity = Activity(id: id, per: per, times: times, steps: steps)
      if let quorum { activity.quorum = quorum }
      return activity
    }
  }

  private mutating func steps(_ list: Int?, per: Activity.Party?) -> [Step] {
    guard let list else { return [] }
    var seen = SeenNames(what: "step of that id")
    if input.json.kind(list) == .list, input.json.children(list).isEmpty { input.fail(list, .emptyList) }
    return input.items(list).compactMap { node in
      guard let fields = input.fields(node, StepKey.table) else { return nil }
      let id = seen.identifier(input.required(fields, .id), input: &input)
      let kind = input.choice(input.required(fields, .kind), Step.Kind.self)
      if let kind, let per, let node = fields[.kind], !kind.belongs(to: per) {
        input.fail(node, .stepOfOtherActivity(kind: kind.rawValue, per: per.rawValue))
      }
      let minutes = input.whole(input.required(fields, .minutes), RosterLimits.minutesOfDay)
      let observes = input.choice(fields[.observes], Step.Side.self)
      let cover = input.bool(fields[.cover])
      let after = lag(fields[.after])
      guard let id, let kind, let minutes else { return nil }
      return Step(
        id: id, kind: kind, minutes: minutes, observes: observes ?? .peer, cover: cover ?? false,
        after: after)
    }
  }

  private mutating func lag(_ node: Int?) -> Lag {
    var lag = Lag(min: 0, max: 10)
    guard let node, let fields = input.fields(node, LagKey.table) else { return lag }
    let low = input.whole(fields[.min], RosterLimits.lag)
    let high = input.whole(fields[.max], RosterLimits.lag)
    lag.min = low ?? lag.min
    lag.max = high ?? (fields[.max] == nil ? lag.max : lag.min)
    if lag.min > lag.max { input.fail(node, .aboveMaximum(minimum: lag.min, maximum: lag.max)) }
    return lag
  }

  mutating func weights(_ node: Int?) -> Weights {
    var weights = Weights()
    guard let node, let fields = input.fields(node, WeightKey.table) else { return weights }
    for (key, named) in zip(WeightKey.allCases, Weights.named) {
      if let value = input.whole(fields[key], RosterLimits.weight) { weights[keyPath: named.path] = value }
    }
    return weights
  }

  mutating func materials(_ list: Int?) -> [Material] {
    var seen = SeenNames(what: "material of that id")
    return input.items(list).compactMap { node in
      guard let fields = input.fields(node, MaterialKey.table) else { return nil }
      let id = seen.identifier(input.required(fields, .id), input: &input)
      let material = Material(
        id: id ?? "", title: input.string(fields[.title]) ?? "",
        standards: input.strings(fields[.standards]), practices: input.strings(fields[.practices]),
        url: input.string(fields[.url]))
      return id == nil ? nil : material
    }
  }
}

extension Step.Kind {
  /// SPEC §2: group steps belong to group activities, meetings and observations to pair activities, preparations to both.
  fileprivate func belongs(to party: Activity.Party) -> Bool {
    switch self {
    case .preparation: true
    case .group: party == .group
    case .meeting, .observation: party == .pair
    }
  }
}
