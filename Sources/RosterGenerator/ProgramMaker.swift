import Coaching

/// What a synthetic program does in its term, and what it reads.
struct ProgramMaker {
  let options: GeneratorOptions

  /// Coaching cycles about every four weeks, and group meetings about every five.
  func activities() -> [Activity] {
    let cycle = Activity(
      id: "cycle", per: .pair, times: max(1, (options.weeks + 1) / 4),
      steps: [
        Step(id: "plan", kind: .meeting, minutes: 30),
        Step(
          id: "observe", kind: .observation, minutes: 45, cover: options.cover, after: Lag(min: 1, max: 5)),
        Step(id: "reflect", kind: .meeting, minutes: 30, after: Lag(min: 0, max: 3)),
      ])
    let group = Activity(
      id: "plc", per: .group, times: max(1, (options.weeks + 1) / 5),
      steps: [
        Step(id: "prepare", kind: .preparation, minutes: 45),
        Step(id: "facilitate", kind: .group, minutes: 60, after: Lag(min: 1, max: 5)),
      ])
    return options.groups ? [cycle, group] : [cycle]
  }

  /// Forty things to read, on standards and practices of the subjects.
  func materials() -> [Material] {
    let kinds = ["Lesson study", "Video", "Protocol", "Task set", "Reading"]
    let practices = ["inquiry", "literacy", "english language learning", "assessment for learning"]
    return (1...40).map { number in
      var random = RandomSource(seed: options.seed, stream: "material \(number)")
      let subject = random.pick(["math", "math", "ela", "science", "social studies"])
      let grade = Grade(random.pick(["6", "7", "8", "9", "11"]))!
      return Material(
        id: "m\(number)", title: "\(random.pick(kinds)) \(number): \(subject), grade \(grade)",
        standards: [StandardsCatalog.goal(subject: subject, grade: grade, from: &random)],
        practices: random.sample(1, of: practices), url: "https://example.org/materials/\(number)")
    }
  }
}
