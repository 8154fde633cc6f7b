/** First names by language: women's, then men's. English ones are used in several moods. */
export const NAMES: Readonly<Record<string, readonly [women: string, men: string]>> = {
  English: [
    'Ava Charlotte Grace Hannah Isla Joanna Kayla Leah Madison Naomi Olivia Paige Quinn Rosalind Sienna Tessa',
    'Aaron Benjamin Caleb Declan Edward Felix Graham Harrison Isaac Jasper Kieran Logan Marcus Nathan Oscar Theo',
  ],
  Spanish: [
    'Alba Beatriz Camila Daniela Elena Fernanda Guadalupe Inés Jimena Lucía Marisol Paloma Ximena',
    'Alejandro Bruno Cristóbal Diego Esteban Gonzalo Hernán Iker Joaquín Lorenzo Mateo Rodrigo Santiago',
  ],
  German: [
    'Anneliese Birgit Clara Dorothea Friederike Greta Heike Jana Katharina Leonie Mareike Svenja',
    'Anton Bernd Emil Florian Gregor Henrik Jonas Konrad Lukas Moritz Sebastian Thorsten',
  ],
  French: [
    'Adèle Brigitte Capucine Delphine Élodie Faustine Gaëlle Manon Océane Sylvie Violette',
    'Antoine Bastien Cédric Étienne Florent Guillaume Hugo Julien Mathieu Rémi Thibault',
  ],
  Portuguese: [
    'Beatriz Catarina Fernanda Isabela Larissa Mariana Raquel Tatiana Vitória',
    'Bernardo Caio Duarte Gustavo Henrique Leandro Rafael Thiago Vicente',
  ],
  Italian: [
    'Alessia Bianca Chiara Federica Ginevra Ludovica Martina Ornella Serena',
    'Alessandro Dario Emanuele Fabrizio Gianluca Leonardo Matteo Riccardo Tommaso',
  ],
  Japanese: [
    'Aoi Emi Hana Kaori Mei Naoko Sakura Yui Yumi',
    'Daichi Haruto Hiroshi Kaito Kenji Ren Riku Sota Takumi',
  ],
  'Chinese (Mandarin)': [
    'Fang Jing Lihua Meiling Xiaoxiao Xiuying Yan Yun',
    'Bowen Hao Jian Junjie Minghao Wei Yunxi Zhihao',
  ],
  Korean: [
    'Eunji Hyejin Jiwoo Minseo Seoyeon Soomin Yuna',
    'Dohyun Hyunwoo Jihoon Minjun Seojun Taeyang Woojin',
  ],
  Hindi: [
    'Aarohi Ananya Diya Ishita Kavya Meera Priya',
    'Aarav Arjun Dev Kabir Madhur Rohan Vihaan',
  ],
  Arabic: [
    'Amina Dalal Fatima Hala Laila Noura Salma',
    'Bassam Faisal Hamdan Karim Omar Tariq Youssef',
  ],
  Dutch: ['Anouk Femke Lotte Maartje Sanne Tess', 'Bram Daan Joost Maarten Sander Thijs'],
  Polish: [
    'Agnieszka Ewa Kinga Magdalena Wiktoria Zofia',
    'Bartosz Jakub Krzysztof Marek Piotr Wojciech',
  ],
  Turkish: ['Aylin Defne Elif Nazlı Selin Zeynep', 'Ahmet Burak Cem Emre Kerem Mehmet'],
  Russian: ['Anastasia Darya Ekaterina Irina Svetlana', 'Aleksei Dmitry Maksim Nikolai Sergei'],
  Swedish: ['Astrid Ebba Hillevi Sofie', 'Gustav Mattias Oskar Viggo'],
  Danish: ['Christel Freja Ida Signe', 'Asger Jeppe Mikkel Rasmus'],
  Norwegian: ['Ingrid Pernille Solveig Tuva', 'Eirik Finn Magnus Sindre'],
  Finnish: ['Aino Helmi Noora Selma', 'Eero Harri Juhani Onni'],
  Ukrainian: ['Kateryna Oksana Polina Yaroslava', 'Andriy Bohdan Ostap Taras'],
  Czech: ['Adéla Markéta Tereza Vlasta', 'Antonín Jiří Ondřej Vojtěch'],
  Hungarian: ['Eszter Noémi Réka Zsófia', 'Bence Gergő Levente Tamás'],
  Romanian: ['Alina Ioana Mihaela Roxana', 'Andrei Cosmin Emil Radu'],
  Greek: ['Athina Eleni Ioanna Katerina', 'Giorgos Kostas Nestoras Stavros'],
  Hebrew: ['Hila Maya Noa Tamar', 'Avri Eitan Itai Yonatan'],
  Indonesian: ['Ayu Dewi Gadis Sari', 'Ardi Bayu Budi Raka'],
  Vietnamese: ['HoaiMy Lan Linh Thảo', 'Duy Minh NamMinh Quang'],
  Thai: ['Achara Malee Premwadee Siriporn', 'Chai Kittisak Niwat Somchai'],
  Malay: ['Aisyah Nurul Yasmin', 'Hakim Osman Syafiq'],
  Filipino: ['Blessica Mayumi Tala', 'Angelo Datu Rizal'],
  Tamil: ['Kani Pallavi Yazhini', 'Kumar Surya Valluvar'],
  Catalan: ['Joana Laia Montserrat', 'Arnau Enric Jordi'],
  Swahili: ['Neema Rehema Zuri', 'Daudi Juma Rafiki'],
};

export const ENGLISH_MOODS = ['', ' (Warm)', ' (Narrator)'] as const;
