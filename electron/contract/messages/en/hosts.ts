/** Said by the hosts: the window, the browser host, and the connection between a page and the engine. */
export const hosts = {
  'hosts.unknownRequest':
    'The page asked the wizard for something that it does not know ({channel}), so nothing was done. Reload the page.',
  'hosts.invalidRequest':
    'What the page sent for {channel} is not what the wizard expects (at {place}), so nothing was done. Correct the value, or reload the page.',
  'hosts.malformedRequest':
    'The page sent the wizard something that is too long or is no question at all, so nothing was done. Shorten what you have entered; if nothing is too long, start the wizard again.',
  'hosts.foreignPath':
    'The page named {path}, which is neither the folder of a product that the wizard has found nor a file that it was given, so nothing was done. Use the command line to name it yourself (--help lists the options).',
  'hosts.engineGone':
    'The part of the wizard that works on this machine ended unexpectedly. If it was changing something, nothing is lost: reload the page, and the wizard offers to finish or to undo it.',
  'hosts.ending': 'The wizard is ending, so it starts nothing new. Start it again to go on.',
  'hosts.connectionLost':
    'The page has lost its connection to the wizard. If the wizard still runs, reload the page; otherwise start it again.',
  'hosts.closing.title': 'Stop the run?',
  'hosts.closing.text':
    'The wizard is changing this computer. If you close it now, the step under way is ended, then everything that was changed is undone; after that the window closes.',
  'hosts.closing.stay': 'Go on',
  'hosts.closing.stop': 'Stop and undo',
  'hosts.notOpened.title': 'The wizard could not be opened',
  'hosts.browser.serving':
    'The wizard works on the embedded machine in {folder}, not on this computer.\nOpen this address in a browser on this computer; it can be opened once:\n\n  {address}\n\nPress Ctrl-C to end the wizard.',
  'hosts.browser.closing': 'Ending. A change that is under way is undone first.',
  'hosts.browser.notLetIn':
    'This page belongs to the person who started the wizard. The address that it printed can be opened once, in one browser. If it was yours and the browser has been closed since, end the wizard with Ctrl-C, start it again and open the new address.',
  'hosts.browser.refused': 'The wizard does not answer this request.',
  'hosts.browser.elevated':
    'The browser host does not run as an administrator on Windows, and it works on an embedded machine only. Start it from a command prompt that is not elevated.',
  'hosts.browser.options':
    'The browser host does not understand its options ({reason}). It knows --root DIR, the folder of the embedded machine, and --port PORT, 1 to 65535, where it listens on this computer.',
  'hosts.browser.noPort':
    'The browser host cannot listen on port {port} of this computer ({reason}). Name another one with --port, or leave it out.',
  'hosts.browser.noPages':
    'The pages of the wizard have not been built: {folder} is not there. Run npm run build, then start the wizard again.',
} as const;
