import Coaching

extension RosterDecoder {
  /// The schools; at least one is needed.
  mutating func schools(_ fields: JSONFields<RosterKey>, zone: String?) -> [School] {
    guard let list = input.required(fields, .schools) else { return [] }
    var seen = SeenNames(what: "school of that id")
    let schools = input.items(list).compactMap { school($0, zone: zone, seen: &seen) }
    if input.json.kind(list) == .list, input.json.children(list).isEmpty { input.fail(list, .emptyList) }
    return schools
  }

  private mutating func school(_ node: Int, zone: String?, seen: inout SeenNames) -> School? {
    guard let fields = input.fields(node, SchoolKey.table) else { return nil }
    let id = seen.identifier(input.required(fields, .id), input: &input)
    let ownZone = input.timeZone(fields[.timeZone])
    let workday = input.required(fields, .workday).flatMap { clockRange($0) }
    var names: Set<String> = []
    let periods = periods(fields[.periods], names: &names)
    let rotation = rotation(fields[.rotation])
    let labels = rotation.isEmpty ? Weekday.schoolDayLabels : rotation
    let days = dayTables(fields[.days], labels: labels, school: id ?? "?", names: &names)
    var school = School(
      id: id ?? "", name: input.string(fields[.name]) ?? "",
      organization: input.string(fields[.organization]),
      locale: input.string(fields[.locale]), timeZone: ownZone ?? zone ?? "",
      workday: workday ?? ClockRange(start: ClockTime(minutes: 0), end: ClockTime(minutes: 1)),
      periods: periods, days: days, rotation: rotation, noSchool: noSchool(fields[.noSchool]))
    school.rooms = input.whole(fields[.rooms], RosterLimits.count)
    school.substitutesPerDay = input.whole(fields[.substitutesPerDay], RosterLimits.count) ?? 0
    school.coverMinutes = input.whole(fields[.coverMinutes], RosterLimits.count)
    guard let id else { return nil }
    // Of two schools of one id (a fault) people are held to the first.
    guard known.schools[id] == nil else { return school }
    known.schools[id] = KnownNames.School(
      periods: names, labels: rotation.isEmpty ? labels : rotation + Weekday.schoolDayLabels)
    return school
  }

  /// A span of clock time of its own.
  mutating func clockRange(_ node: Int) -> ClockRange? {
    guard let fields = input.fields(node, ClockRangeKey.table) else { return nil }
    return input.clockRange(fields, .start, .end)
  }

  /// The periods of a table; `names` takes their ids, also of those that have a fault of their own.
  private mutating func periods(_ list: Int?, names: inout Set<String>) -> [Period] {
    var seen = SeenNames(what: "period of that id in this table")
    var periods: [Period] = []
    for node in input.items(list) {
      guard let fields = input.fields(node, PeriodKey.table) else { continue }
      let id = seen.identifier(input.required(fields, .id), input: &input)
      if let id { names.insert(id) }
      guard let time = input.clockRange(fields, .start, .end), let id else { continue }
      periods.append(Period(id: id, time: time))
    }
    return periods
  }

  /// The labels of a rotation: each once, none a weekday.
  private mutating func rotation(_ list: Int?) -> [String] {
    var seen = SeenNames(what: "label of that name in this rotation")
    var labels: [String] = []
    for node in input.items(list) {
      guard let label = seen.name(node, input: &input) else { continue }
      if Weekday(label: label) != nil { input.fail(node, .weekdayInRotation) }
      labels.append(label)
    }
    return labels
  }

  private mutating func dayTables(
    _ list: Int?, labels: [String], school: String, names: inout Set<String>
  ) -> [DayTable] {
    var seen = SeenNames(what: "table of that label")
    var tables: [DayTable] = []
    for node in input.items(list) {
      guard let fields = input.fields(node, DayTableKey.table) else { continue }
      let label = input.required(fields, .label).flatMap { node -> String? in
        guard let label = seen.name(node, input: &input) else { return nil }
        guard labels.contains(label) else {
          input.fail(node, .unknownDay(school: school, allowed: labels), nearest: label, in: labels)
          return nil
        }
        return label
      }
      let periods = periods(fields[.periods], names: &names)
      if let label { tables.append(DayTable(label: label, periods: periods)) }
    }
    return tables
  }

  /// Travel between two different schools, each two once.
  mutating func travel(_ list: Int?) -> [Travel] {
    var entries: [Travel] = []
    var first: [[String]: Int] = [:]
    for node in input.items(list) {
      guard let fields = input.fields(node, TravelKey.table) else { continue }
      let ends = between(input.required(fields, .between))
      let minutes = input.whole(input.required(fields, .minutes), RosterLimits.count)
      guard let ends, let between = fields[.between] else { continue }
      if let earlier = first.updateValue(between, forKey: ends.sorted()) {
        input.failRepeated(between, "entry for these two schools", first: earlier)
        first[ends.sorted()] = earlier
      }
      if let minutes { entries.append(Travel(ends[0], ends[1], minutes: minutes)) }
    }
    return entries
  }

  private mutating func between(_ node: Int?) -> [String]? {
    guard let node, input.expect(.list, node) else { return nil }
    let nodes = Array(input.json.children(node))
    guard nodes.count == 2 else {
      input.fail(node, .notPair(of: "of two schools"))
      return nil
    }
    let ends = nodes.compactMap { schoolID($0) }
    guard ends.count == 2 else { return nil }
    if ends[0] == ends[1] {
      input.fail(node, .travelToItself)
      return nil
    }
    return ends
  }

  /// The id of a school that the roster has.
  mutating func schoolID(_ node: Int?) -> String? {
    guard let node, let id = input.string(node) else { return nil }
    if known.schools[id] == nil {
      input.fail(node, .unknownID(of: "school"), nearest: id, in: known.schools.keys.sorted())
      return nil
    }
    return id
  }
}
