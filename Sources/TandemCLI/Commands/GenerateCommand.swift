import ArgumentParser
import RosterFiles
import RosterGenerator

/// `tandem generate`
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make a synthetic roster to try, test and measure with.",
    discussion: "The same options and seed give the same bytes on every machine. The people are invented.")

  @Option(
    name: .long,
    help:
      "A size with a name: small (6 × 30), district (60 × 310), survey (500 × 2,600) or network (2,300 × 12,000)."
  )
  var preset: GeneratorOptions.Preset = .small

  @Option(name: .long, help: "Teacher leaders, instead of the preset's.")
  var leaders: Int?

  @Option(name: .long, help: "Peers, instead of the preset's.")
  var peers: Int?

  @Option(name: .long, help: "Organizations, instead of the preset's.")
  var organizations: Int?

  @Option(name: .long, help: "Schools, instead of the preset's.")
  var schools: Int?

  @OptionGroup(title: "Traits") var traits: TraitOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let roster = RosterGenerator.roster(options)
    try output.write(RosterFile.encode(roster), console: messages.console)
  }

  func validate() throws {
    let options = options
    for (name, value, allowed) in [
      ("leaders", options.leaders, 0...20_000), ("peers", options.peers, 0...100_000),
      ("organizations", options.organizations, 1...1_000), ("schools", options.schools, 1...2_000),
      ("weeks", options.weeks, 1...52), ("zones", options.zones, 1...4),
    ] where !allowed.contains(value) {
      throw ValidationError(Messages.outOfRange("--\(name)", value, allowed))
    }
    guard options.schools >= options.organizations else {
      throw ValidationError(Messages.fewerSchoolsThanOrganizations)
    }
  }

  private var options: GeneratorOptions {
    var options = GeneratorOptions(preset: preset)
    options.leaders = leaders ?? options.leaders
    options.peers = peers ?? options.peers
    options.organizations = organizations ?? options.organizations
    options.schools = schools ?? max(options.schools, options.organizations)
    traits.apply(to: &options)
    return options
  }
}
