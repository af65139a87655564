/**
 * The cards of ways to go about a goal that come with the product. Each says what it involves, why it may help, the
 * effort, what may feel hard, and what else there is. They promise nothing.
 */
export const approachLibraryWords = {
  'card-cognitive-name': 'Looking at thoughts',
  'card-cognitive-involves':
    'You catch a thought that keeps coming back. You write it down. Then you look at it side by side, as you might with a friend’s thought.',
  'card-cognitive-why':
    'After hard times, the mind may guard you with strict rules. Looking at a rule can give you room to choose.',
  'card-cognitive-effort': 'A talk each week, and a few notes between talks.',
  'card-cognitive-discomfort':
    'It can feel odd to doubt a thought you know well. Some thoughts bring up sad or angry feelings.',
  'card-cognitive-instead': 'You can start from the body, or from what you do each day.',

  'card-exposure-name': 'Going back in small steps',
  'card-exposure-involves':
    'You make a list of what you now keep away from. You go towards one small part of it, on purpose. You stay a while, then do it again.',
  'card-exposure-why':
    'Fear may ease when you find out what happens if you stay. Your world may get wider again.',
  'card-exposure-effort': 'You need some time most weeks. Doing it often helps more than doing it hard.',
  'card-exposure-discomfort':
    'You will feel fear on purpose, for a while. You may be tired after. You set each step, and you can stop.',
  'card-exposure-instead': 'You can learn calming skills first, or begin with a much smaller step.',

  'card-emdr-name': 'EMDR',
  'card-emdr-involves':
    'You bring a memory to mind for a short time. As you do, your eyes follow a hand or a light from side to side. You need not tell the story.',
  'card-emdr-why': 'The memory may lose some of its force. Why that is so is still being studied.',
  'card-emdr-effort':
    'It takes some weeks to get ready. Each time may be long, and you may want a quiet day after.',
  'card-emdr-discomfort':
    'Strong feelings or dreams can come up, also in the days after. You can stop with a sign of your hand.',
  'card-emdr-instead':
    'You can work on the same thing by talking, or in small steps, or leave the memory alone.',

  'card-somatic-name': 'Starting from the body',
  'card-somatic-involves':
    'You notice what your body does: breath, weight, warmth, where it holds on. You try small moves and see what shifts.',
  'card-somatic-why':
    'The body may stay on guard when the danger is over. Noticing it in small doses may help it settle.',
  'card-somatic-effort': 'A few minutes on most days. No special gear and no fitness are needed.',
  'card-somatic-discomfort':
    'Being close to the body can feel strange or too much. Keeping your eyes open and your feet down can help.',
  'card-somatic-instead': 'You can begin with things outside of you, such as sounds, or with a walk.',

  'card-grounding-name': 'Grounding skills',
  'card-grounding-involves':
    'You learn a few ways to come back to here and now. You try them when you are calm, then when you are not.',
  'card-grounding-why':
    'When you can come back, hard days may take less out of you. Other work may get safer too.',
  'card-grounding-effort': 'A few minutes a day. It gets easier when it is part of your day.',
  'card-grounding-discomfort':
    'A skill may not work the first time, and one that helps a friend may not help you. That is all right.',
  'card-grounding-instead': 'You can ask somebody to sit with you, or rest, or keep to what helps already.',

  'card-boundaries-name': 'Saying what is all right for you',
  'card-boundaries-involves':
    'You find out what is all right for you and what is not. You try out words for it here, then say them out there.',
  'card-boundaries-why':
    'Your time and your body may feel more your own. People who are close know where you stand.',
  'card-boundaries-effort': 'Short talks and a few tries. Some people need to hear it more than once.',
  'card-boundaries-discomfort':
    'You may feel guilt. Some people may not like it. If it may not be safe to say no, plan that first.',
  'card-boundaries-instead':
    'You can write it down, or ask somebody to say it with you, or leave a place early.',

  'card-family-name': 'With people who are close',
  'card-family-involves':
    'Somebody you choose comes along for some of the talks. You say first what may be spoken of and what may not.',
  'card-family-why': 'They may see what helps and what does not. You need not carry it all alone.',
  'card-family-effort': 'It takes a time that suits all of you, and some care before and after.',
  'card-family-discomfort':
    'Old hurts may come up. You may hear things you did not know. You can end a talk at any time.',
  'card-family-instead': 'You can tell them by letter, or only learn here what you would like to say.',

  'card-waiting-name': 'Waiting for now',
  'card-waiting-involves':
    'You start nothing new. You keep doing what helps. You agree on a day when the two of you look again.',
  'card-waiting-why':
    'Some things ease with time, and some need a calmer time in life. To wait is a choice too.',
  'card-waiting-effort': 'Little. You may want to note now and then how you are.',
  'card-waiting-discomfort':
    'What is hard may stay hard for longer, or get harder. If it does, you can start sooner.',
  'card-waiting-instead': 'You can take one very small step now, and wait with the rest.',
} as const
