import ArgumentParser
import Responses

/// `skincare facts`: what is known.
struct FactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: "Browse what is known: topics, a topic, one statement, or a source.",
        discussion: """
            skincare facts                                 every topic that anything is known on
            skincare facts chemical-peel [downtime]        the aspects of a topic, or the facts of one
            skincare facts ben-acne-scars                  a statement or a source by its id
            skincare facts --gaps                          what is not known
            skincare facts leaflet microneedling aftercare a sheet to hand out; with --html, as a page
            """
    )

    @Argument(
        help: "A topic, an aspect of it, or the id of a statement or source; none lists the topics."
    )
    var words: [String] = []

    @Flag(help: "List topics without facts, and what is open on the others.")
    var gaps = false

    @Flag(help: "Write a leaflet as HTML.")
    var html = false

    @OptionGroup var options: SharedOptions

    /// Refuses what does not go together.
    ///
    /// - Throws: `ValidationError` that says what to do.
    func validate() throws {
        if html, words.first != "leaflet" {
            throw ValidationError(
                "--html is for leaflets; write: facts leaflet TOPIC ASPECT --html"
            )
        }
        if gaps, !words.isEmpty { throw ValidationError("--gaps takes no further words") }
    }

    /// Prints what was asked for.
    ///
    /// - Throws: `ExitCode.failure` where knowledge has faults; `ValidationError` for an unknown id.
    func run() throws {
        let library = try options.library()
        let browser = FactBrowser(library.knowledge, composer: library.composer)
        if gaps { return browser.gaps.forEach(Output.say) }
        if words.first == "leaflet" {
            guard words.count == 3,
                let page = browser.leaflet(on: words[1], about: words[2])
            else {
                throw ValidationError(
                    "no leaflet of that; name a topic and an aspect of it, as in: "
                        + "facts leaflet microneedling aftercare"
                )
            }
            return Output.say(html ? page.html : page.text(width: Terminal().width ?? 80))
        }
        guard let lines = browser.lines(for: words) else {
            throw ValidationError("nothing is called that; `skincare facts` lists the topics")
        }
        for line in lines { Output.say(line) }
    }
}
